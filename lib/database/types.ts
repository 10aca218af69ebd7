
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "app": {
          Tables: {
            [_ in never]: never
          }
          Views: {
            [_ in never]: never
          }
          Functions: {
            "begin_message":
{ Args: { "p": Json }; Returns: Json
                           },
"book":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"cancel_booking":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"claim_due_reminders":
{ Args: { "p_limit": number }; Returns: Json
                           },
"claim_outbox":
{ Args: { "p_limit": number }; Returns: Json
                           },
"find_slot_inputs":
{ Args: { "p": Json }; Returns: Json
                           },
"finish_message":
{ Args: { "p": Json }; Returns: undefined
                           },
"finish_reminder":
{ Args: { "p_business_id": string,"p_reminder_id": string,"p_status": string }; Returns: undefined
                           },
"get_availability_version":
{ Args: { "p_slug": string }; Returns: Json
                           },
"get_booking":
{ Args: { "p_booking_id": string,"p_business_id": string }; Returns: Json
                           },
"get_booking_by_token":
{ Args: { "p_token_hash": string }; Returns: Json
                           },
"get_business":
{ Args: { "p_slug": string }; Returns: Json
                           },
"get_business_slug":
{ Args: { "p_business_id": string }; Returns: string
                           },
"get_health":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_hold":
{ Args: { "p_business_id": string,"p_hold_id": string,"p_secret_hash": string }; Returns: Json
                           },
"get_idempotent":
{ Args: { "p_business_id": string,"p_idempotency": Json }; Returns: Json
                           },
"get_invitation":
{ Args: { "p_token_hash": string }; Returns: Json
                           },
"get_invitation_for_mail":
{ Args: { "p_business_id": string,"p_invitation_id": string }; Returns: Json
                           },
"get_recipient":
{ Args: { "p_business_id": string,"p_customer_id": string }; Returns: Json
                           },
"get_reminder":
{ Args: { "p_business_id": string,"p_reminder_id": string }; Returns: Json
                           },
"hold_slot":
{ Args: { "p": Json }; Returns: Json
                           },
"leave_hold":
{ Args: { "p_business_id": string,"p_grace_seconds": number,"p_hold_id": string,"p_secret_hash": string }; Returns: Json
                           },
"list_bookings":
{ Args: { "p": Json }; Returns: Json
                           },
"mark_outbox_relayed":
{ Args: { "p_ids": (string)[] }; Returns: number
                           },
"prune":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"release_hold":
{ Args: { "p_business_id": string,"p_hold_id": string,"p_secret_hash": string }; Returns: Json
                           },
"release_outbox":
{ Args: { "p_ids": (string)[] }; Returns: undefined
                           },
"renew_hold":
{ Args: { "p_business_id": string,"p_hold_id": string,"p_hold_seconds": number,"p_secret_hash": string }; Returns: Json
                           },
"reschedule_booking":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"sweep_lapsed_holds":
{ Args: { "p_limit": number }; Returns: number
                           },
"use_api_key":
{ Args: { "p_key_hash": string }; Returns: Json
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        },"public": {
          Tables: {
            "api_keys": {
                  Row: {
                    "business_id": string,"created_at": string,"created_by": string | null,"id": string,"key_hash": string,"last_used_at": string | null,"name": string,"prefix": string,"revoked_at": string | null,"scopes": (string)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"created_by"?: string | null,"id"?: string,"key_hash": string,"last_used_at"?: string | null,"name": string,"prefix": string,"revoked_at"?: string | null,"scopes"?: (string)[]
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"created_by"?: string | null,"id"?: string,"key_hash"?: string,"last_used_at"?: string | null,"name"?: string,"prefix"?: string,"revoked_at"?: string | null,"scopes"?: (string)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "api_keys_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"audit_log": {
                  Row: {
                    "action": string,"actor": NonNullable<Json>,"at": string,"business_id": string,"detail": NonNullable<Json>,"id": string,"subject_id": string | null,"subject_type": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"actor": NonNullable<Json>,"at"?: string,"business_id": string,"detail"?: NonNullable<Json>,"id"?: string,"subject_id"?: string | null,"subject_type": string
                  }
                  Update: {
                    "action"?: string,"actor"?: NonNullable<Json>,"at"?: string,"business_id"?: string,"detail"?: NonNullable<Json>,"id"?: string,"subject_id"?: string | null,"subject_type"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "audit_log_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"bookings": {
                  Row: {
                    "buffer_after_minutes": number,"buffer_before_minutes": number,"business_id": string,"cancel_reason": string | null,"cancelled_at": string | null,"channel": string,"created_at": string,"currency": string,"customer_id": string,"customer_notes": string,"customer_time_zone": string | null,"ends_at": string,"hold_id": string | null,"hold_secret_hash": string | null,"id": string,"internal_notes": string,"local_start": string,"locale": string,"manage_token_hash": string,"price_cents": number,"service_id": string,"staff_id": string,"starts_at": string,"status": string,"time_zone": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id": string,"cancel_reason"?: string | null,"cancelled_at"?: string | null,"channel": string,"created_at"?: string,"currency": string,"customer_id": string,"customer_notes"?: string,"customer_time_zone"?: string | null,"ends_at": string,"hold_id"?: string | null,"hold_secret_hash"?: string | null,"id"?: string,"internal_notes"?: string,"local_start": string,"locale"?: string,"manage_token_hash": string,"price_cents": number,"service_id": string,"staff_id": string,"starts_at": string,"status": string,"time_zone": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id"?: string,"cancel_reason"?: string | null,"cancelled_at"?: string | null,"channel"?: string,"created_at"?: string,"currency"?: string,"customer_id"?: string,"customer_notes"?: string,"customer_time_zone"?: string | null,"ends_at"?: string,"hold_id"?: string | null,"hold_secret_hash"?: string | null,"id"?: string,"internal_notes"?: string,"local_start"?: string,"locale"?: string,"manage_token_hash"?: string,"price_cents"?: number,"service_id"?: string,"staff_id"?: string,"starts_at"?: string,"status"?: string,"time_zone"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "bookings_business_id_customer_id_fkey"
      columns: ["business_id","customer_id"]
isOneToOne: false
      referencedRelation: "customers"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "bookings_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "bookings_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "bookings_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"businesses": {
                  Row: {
                    "address": string,"booking_window_days": number,"brand_hue": number,"cancel_notice_minutes": number,"country": string,"created_at": string,"currency": string,"description": string,"email": string | null,"embed_origins": (string)[],"id": string,"kind": string,"locale": string,"minimum_notice_minutes": number,"name": string,"phone": string | null,"reminder_minutes": (number)[],"reschedule_notice_minutes": number,"rules_version": number,"slot_step_minutes": number,"slug": string,"status": string,"time_zone": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string,"booking_window_days"?: number,"brand_hue"?: number,"cancel_notice_minutes"?: number,"country"?: string,"created_at"?: string,"currency"?: string,"description"?: string,"email"?: string | null,"embed_origins"?: (string)[],"id"?: string,"kind": string,"locale"?: string,"minimum_notice_minutes"?: number,"name": string,"phone"?: string | null,"reminder_minutes"?: (number)[],"reschedule_notice_minutes"?: number,"rules_version"?: number,"slot_step_minutes"?: number,"slug": string,"status"?: string,"time_zone": string,"updated_at"?: string
                  }
                  Update: {
                    "address"?: string,"booking_window_days"?: number,"brand_hue"?: number,"cancel_notice_minutes"?: number,"country"?: string,"created_at"?: string,"currency"?: string,"description"?: string,"email"?: string | null,"embed_origins"?: (string)[],"id"?: string,"kind"?: string,"locale"?: string,"minimum_notice_minutes"?: number,"name"?: string,"phone"?: string | null,"reminder_minutes"?: (number)[],"reschedule_notice_minutes"?: number,"rules_version"?: number,"slot_step_minutes"?: number,"slug"?: string,"status"?: string,"time_zone"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"claims": {
                  Row: {
                    "booking_id": string | null,"business_id": string,"created_at": string,"during": unknown,"expires_at": string | null,"hold_id": string | null,"id": string,"resource_id": string,"status": string,"unit": number
                  }
                  ComputedFields: never
                  Insert: {
                    "booking_id"?: string | null,"business_id": string,"created_at"?: string,"during": unknown,"expires_at"?: string | null,"hold_id"?: string | null,"id"?: string,"resource_id": string,"status": string,"unit"?: number
                  }
                  Update: {
                    "booking_id"?: string | null,"business_id"?: string,"created_at"?: string,"during"?: unknown,"expires_at"?: string | null,"hold_id"?: string | null,"id"?: string,"resource_id"?: string,"status"?: string,"unit"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "claims_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "claims_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "claims_business_id_hold_id_fkey"
      columns: ["business_id","hold_id"]
isOneToOne: false
      referencedRelation: "holds"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "claims_business_id_resource_id_fkey"
      columns: ["business_id","resource_id"]
isOneToOne: false
      referencedRelation: "resources"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"customers": {
                  Row: {
                    "business_id": string,"created_at": string,"email": string | null,"email_opt_out_at": string | null,"id": string,"identity_key": string,"locale": string,"name": string,"notes": string,"phone": string | null,"text_opt_out_at": string | null,"time_zone": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"email"?: string | null,"email_opt_out_at"?: string | null,"id"?: string,"identity_key"?: never,"locale"?: string,"name": string,"notes"?: string,"phone"?: string | null,"text_opt_out_at"?: string | null,"time_zone"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"email"?: string | null,"email_opt_out_at"?: string | null,"id"?: string,"identity_key"?: never,"locale"?: string,"name"?: string,"notes"?: string,"phone"?: string | null,"text_opt_out_at"?: string | null,"time_zone"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "customers_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"date_overrides": {
                  Row: {
                    "business_id": string,"created_at": string,"end_minute": number | null,"id": string,"note": string,"on_date": string,"staff_id": string | null,"start_minute": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"end_minute"?: number | null,"id"?: string,"note"?: string,"on_date": string,"staff_id"?: string | null,"start_minute"?: number | null
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"end_minute"?: number | null,"id"?: string,"note"?: string,"on_date"?: string,"staff_id"?: string | null,"start_minute"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "date_overrides_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "date_overrides_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"holds": {
                  Row: {
                    "business_id": string,"created_at": string,"ends_at": string,"held_until": string,"id": string,"renew_until": string,"secret_hash": string,"service_id": string,"staff_id": string,"starts_at": string,"visitor_hash": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"ends_at": string,"held_until": string,"id"?: string,"renew_until": string,"secret_hash": string,"service_id": string,"staff_id": string,"starts_at": string,"visitor_hash"?: string | null
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"ends_at"?: string,"held_until"?: string,"id"?: string,"renew_until"?: string,"secret_hash"?: string,"service_id"?: string,"staff_id"?: string,"starts_at"?: string,"visitor_hash"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "holds_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "holds_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "holds_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"idempotency_keys": {
                  Row: {
                    "actor": string,"business_id": string,"created_at": string,"expires_at": string,"key": string,"request_hash": string,"response": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "actor": string,"business_id": string,"created_at"?: string,"expires_at"?: string,"key": string,"request_hash": string,"response": NonNullable<Json>
                  }
                  Update: {
                    "actor"?: string,"business_id"?: string,"created_at"?: string,"expires_at"?: string,"key"?: string,"request_hash"?: string,"response"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "idempotency_keys_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"invitations": {
                  Row: {
                    "accepted_at": string | null,"business_id": string,"created_at": string,"email": string,"expires_at": string,"id": string,"invited_by": string,"revoked_at": string | null,"role": string,"staff_id": string | null,"token_hash": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"business_id": string,"created_at"?: string,"email": string,"expires_at": string,"id"?: string,"invited_by": string,"revoked_at"?: string | null,"role": string,"staff_id"?: string | null,"token_hash": string
                  }
                  Update: {
                    "accepted_at"?: string | null,"business_id"?: string,"created_at"?: string,"email"?: string,"expires_at"?: string,"id"?: string,"invited_by"?: string,"revoked_at"?: string | null,"role"?: string,"staff_id"?: string | null,"token_hash"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitations_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "invitations_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"members": {
                  Row: {
                    "business_id": string,"created_at": string,"email": string,"id": string,"name": string,"role": string,"staff_id": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"email": string,"id"?: string,"name"?: string,"role": string,"staff_id"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"email"?: string,"id"?: string,"name"?: string,"role"?: string,"staff_id"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "members_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "members_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"messages": {
                  Row: {
                    "attempts": number,"body": string,"booking_id": string | null,"business_id": string,"channel": string,"created_at": string,"customer_id": string | null,"dedupe_key": string,"direction": string,"error": string | null,"id": string,"kind": string,"provider_id": string | null,"sent_at": string | null,"status": string,"subject": string,"to_address": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"body"?: string,"booking_id"?: string | null,"business_id": string,"channel": string,"created_at"?: string,"customer_id"?: string | null,"dedupe_key": string,"direction"?: string,"error"?: string | null,"id"?: string,"kind": string,"provider_id"?: string | null,"sent_at"?: string | null,"status"?: string,"subject"?: string,"to_address": string,"updated_at"?: string
                  }
                  Update: {
                    "attempts"?: number,"body"?: string,"booking_id"?: string | null,"business_id"?: string,"channel"?: string,"created_at"?: string,"customer_id"?: string | null,"dedupe_key"?: string,"direction"?: string,"error"?: string | null,"id"?: string,"kind"?: string,"provider_id"?: string | null,"sent_at"?: string | null,"status"?: string,"subject"?: string,"to_address"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "messages_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "messages_business_id_customer_id_fkey"
      columns: ["business_id","customer_id"]
isOneToOne: false
      referencedRelation: "customers"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "messages_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"outbox": {
                  Row: {
                    "attempts": number,"business_id": string,"claimed_at": string | null,"created_at": string,"data": NonNullable<Json>,"id": string,"name": string,"relayed_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"business_id": string,"claimed_at"?: string | null,"created_at"?: string,"data": NonNullable<Json>,"id"?: string,"name": string,"relayed_at"?: string | null
                  }
                  Update: {
                    "attempts"?: number,"business_id"?: string,"claimed_at"?: string | null,"created_at"?: string,"data"?: NonNullable<Json>,"id"?: string,"name"?: string,"relayed_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "outbox_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"reminders": {
                  Row: {
                    "attempts": number,"booking_id": string,"booking_version": number,"business_id": string,"claimed_at": string | null,"created_at": string,"due_at": string,"id": string,"minutes_before": number,"status": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"booking_id": string,"booking_version": number,"business_id": string,"claimed_at"?: string | null,"created_at"?: string,"due_at": string,"id"?: string,"minutes_before": number,"status"?: string,"updated_at"?: string
                  }
                  Update: {
                    "attempts"?: number,"booking_id"?: string,"booking_version"?: number,"business_id"?: string,"claimed_at"?: string | null,"created_at"?: string,"due_at"?: string,"id"?: string,"minutes_before"?: number,"status"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "reminders_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "reminders_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"resources": {
                  Row: {
                    "active": boolean,"availability_version": number,"business_id": string,"capacity": number,"created_at": string,"id": string,"kind": string,"name": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"availability_version"?: number,"business_id": string,"capacity"?: number,"created_at"?: string,"id"?: string,"kind": string,"name": string,"updated_at"?: string
                  }
                  Update: {
                    "active"?: boolean,"availability_version"?: number,"business_id"?: string,"capacity"?: number,"created_at"?: string,"id"?: string,"kind"?: string,"name"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "resources_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"service_staff": {
                  Row: {
                    "business_id": string,"created_at": string,"service_id": string,"staff_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"service_id": string,"staff_id": string
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"service_id"?: string,"staff_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "service_staff_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "service_staff_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "service_staff_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"services": {
                  Row: {
                    "active": boolean,"booking_window_days": number | null,"buffer_after_minutes": number,"buffer_before_minutes": number,"business_id": string,"category": string,"contact_rule": string,"created_at": string,"description": string,"duration_minutes": number,"id": string,"minimum_notice_minutes": number | null,"name": string,"position": number,"price_cents": number,"requires_confirmation": boolean,"slot_step_minutes": number | null,"slug": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"booking_window_days"?: number | null,"buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id": string,"category"?: string,"contact_rule"?: string,"created_at"?: string,"description"?: string,"duration_minutes": number,"id"?: string,"minimum_notice_minutes"?: number | null,"name": string,"position"?: number,"price_cents"?: number,"requires_confirmation"?: boolean,"slot_step_minutes"?: number | null,"slug": string,"updated_at"?: string
                  }
                  Update: {
                    "active"?: boolean,"booking_window_days"?: number | null,"buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id"?: string,"category"?: string,"contact_rule"?: string,"created_at"?: string,"description"?: string,"duration_minutes"?: number,"id"?: string,"minimum_notice_minutes"?: number | null,"name"?: string,"position"?: number,"price_cents"?: number,"requires_confirmation"?: boolean,"slot_step_minutes"?: number | null,"slug"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "services_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"staff": {
                  Row: {
                    "active": boolean,"business_id": string,"color_hue": number,"created_at": string,"email": string | null,"id": string,"name": string,"phone": string | null,"position": number,"time_zone": string | null,"title": string,"updated_at": string,"uses_business_hours": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"business_id": string,"color_hue"?: number,"created_at"?: string,"email"?: string | null,"id"?: string,"name": string,"phone"?: string | null,"position"?: number,"time_zone"?: string | null,"title"?: string,"updated_at"?: string,"uses_business_hours"?: boolean
                  }
                  Update: {
                    "active"?: boolean,"business_id"?: string,"color_hue"?: number,"created_at"?: string,"email"?: string | null,"id"?: string,"name"?: string,"phone"?: string | null,"position"?: number,"time_zone"?: string | null,"title"?: string,"updated_at"?: string,"uses_business_hours"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_business_id_id_fkey"
      columns: ["business_id","id"]
isOneToOne: true
      referencedRelation: "resources"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"working_hours": {
                  Row: {
                    "business_id": string,"created_at": string,"end_minute": number,"id": string,"staff_id": string | null,"start_minute": number,"weekday": number
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"end_minute": number,"id"?: string,"staff_id"?: string | null,"start_minute": number,"weekday": number
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"end_minute"?: number,"id"?: string,"staff_id"?: string | null,"start_minute"?: number,"weekday"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "working_hours_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "working_hours_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                }
          }
          Views: {
            [_ in never]: never
          }
          Functions: {
            "accept_invitation":
{ Args: { "p": Json }; Returns: Json
                           },
"create_api_key":
{ Args: { "p": Json }; Returns: Json
                           },
"create_business":
{ Args: { "p": Json }; Returns: Json
                           },
"create_invitation":
{ Args: { "p": Json }; Returns: Json
                           },
"dashboard_version":
{ Args: { "p_business_id": string }; Returns: string
                           },
"is_slug_free":
{ Args: { "p_slug": string }; Returns: boolean
                           },
"member_book":
{ Args: { "p": Json }; Returns: Json
                           },
"member_cancel_booking":
{ Args: { "p": Json }; Returns: Json
                           },
"member_reschedule_booking":
{ Args: { "p": Json }; Returns: Json
                           },
"member_set_booking_status":
{ Args: { "p": Json }; Returns: Json
                           },
"revoke_api_key":
{ Args: { "p": Json }; Returns: Json
                           },
"revoke_invitation":
{ Args: { "p": Json }; Returns: Json
                           },
"save_date_override":
{ Args: { "p": Json }; Returns: Json
                           },
"save_member":
{ Args: { "p": Json }; Returns: Json
                           },
"save_service":
{ Args: { "p": Json }; Returns: Json
                           },
"save_staff":
{ Args: { "p": Json }; Returns: Json
                           },
"save_working_hours":
{ Args: { "p": Json }; Returns: Json
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "app": {
          Enums: {
            
          }
        },"public": {
          Enums: {
            
          }
        }
} as const
