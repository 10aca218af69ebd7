
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
            "add_receptionist_task":
{ Args: { "p": Json }; Returns: string
                           },
"attach_recording":
{ Args: { "p": Json }; Returns: boolean
                           },
"begin_message":
{ Args: { "p": Json }; Returns: Json
                           },
"begin_turn":
{ Args: { "p": Json }; Returns: Json
                           },
"book":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"book_series":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"cancel_booking":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"cancel_seats":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"cancel_series":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"claim_due_reminders":
{ Args: { "p_limit": number }; Returns: Json
                           },
"claim_outbound_calls":
{ Args: { "p_business_ids": (string)[],"p_limit": number }; Returns: Json
                           },
"claim_outbox":
{ Args: { "p_limit": number }; Returns: Json
                           },
"create_code":
{ Args: { "p": Json }; Returns: boolean
                           },
"create_silent_code":
{ Args: { "p": Json }; Returns: boolean
                           },
"decline_offer":
{ Args: { "p_actor": Json,"p_token_hash": string }; Returns: Json
                           },
"drop_transfer":
{ Args: { "p": Json }; Returns: boolean
                           },
"end_conversation":
{ Args: { "p": Json }; Returns: boolean
                           },
"expire_pending":
{ Args: { "p_limit": number }; Returns: number
                           },
"find_conversation":
{ Args: { "p": Json }; Returns: Json
                           },
"find_last_texting_business":
{ Args: { "p_phone": string }; Returns: string
                           },
"find_receptionist":
{ Args: { "p": Json }; Returns: Json
                           },
"find_slot_inputs":
{ Args: { "p": Json }; Returns: Json
                           },
"finish_message":
{ Args: { "p": Json }; Returns: undefined
                           },
"finish_outbound_call":
{ Args: { "p": Json }; Returns: boolean
                           },
"finish_reminder":
{ Args: { "p_business_id": string,"p_reminder_id": string,"p_status": string }; Returns: undefined
                           },
"finish_review":
{ Args: { "p": Json }; Returns: boolean
                           },
"finish_text":
{ Args: { "p_business_id": string,"p_message_id": string }; Returns: boolean
                           },
"finish_turn":
{ Args: { "p": Json }; Returns: boolean
                           },
"forget_recording":
{ Args: { "p_url": string }; Returns: number
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
"get_booking_history":
{ Args: { "p": Json }; Returns: Json
                           },
"get_business":
{ Args: { "p_slug": string }; Returns: Json
                           },
"get_business_slug":
{ Args: { "p_business_id": string }; Returns: string
                           },
"get_code":
{ Args: { "p": Json }; Returns: Json
                           },
"get_conversation_contact":
{ Args: { "p": Json }; Returns: Json
                           },
"get_conversation_reach":
{ Args: { "p": Json }; Returns: Json
                           },
"get_conversation_review":
{ Args: { "p": Json }; Returns: Json
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
"get_last_reply":
{ Args: { "p_business_id": string,"p_conversation_id": string }; Returns: Json
                           },
"get_link":
{ Args: { "p": Json }; Returns: Json
                           },
"get_offer":
{ Args: { "p_token_hash": string }; Returns: Json
                           },
"get_offer_by_id":
{ Args: { "p_business_id": string,"p_offer_id": string }; Returns: Json
                           },
"get_outbound_call":
{ Args: { "p_business_id": string,"p_id": string }; Returns: Json
                           },
"get_receptionist_task":
{ Args: { "p_business_id": string,"p_task_id": string }; Returns: Json
                           },
"get_recipient":
{ Args: { "p_business_id": string,"p_customer_id": string }; Returns: Json
                           },
"get_reminder":
{ Args: { "p_business_id": string,"p_reminder_id": string }; Returns: Json
                           },
"get_series":
{ Args: { "p_business_id": string,"p_series_id": string }; Returns: Json
                           },
"get_slots_version":
{ Args: { "p_service": string,"p_slug": string }; Returns: Json
                           },
"get_time_shift_report":
{ Args: { "p_business_id": string }; Returns: Json
                           },
"get_waitlist_entry":
{ Args: { "p_token_hash": string }; Returns: Json
                           },
"get_waitlist_entry_by_id":
{ Args: { "p_business_id": string,"p_entry_id": string }; Returns: Json
                           },
"give_guess_back":
{ Args: { "p_business_id": string,"p_guess_id": string }; Returns: boolean
                           },
"hold_slot":
{ Args: { "p": Json }; Returns: Json
                           },
"is_opted_out":
{ Args: { "p_business_id": string,"p_phone": string }; Returns: boolean
                           },
"is_stopped_by_keyword":
{ Args: { "p_business_id": string,"p_phone": string }; Returns: boolean
                           },
"join_waitlist":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"leave_hold":
{ Args: { "p_business_id": string,"p_grace_seconds": number,"p_hold_id": string,"p_secret_hash": string }; Returns: Json
                           },
"leave_task":
{ Args: { "p": Json }; Returns: string
                           },
"leave_waitlist":
{ Args: { "p_actor": Json,"p_token_hash": string }; Returns: Json
                           },
"list_bookings":
{ Args: { "p": Json }; Returns: Json
                           },
"list_due_recordings":
{ Args: { "p_after": string,"p_limit": number }; Returns: Json
                           },
"list_local_starts":
{ Args: { "p_after": string,"p_limit": number }; Returns: Json
                           },
"list_open_codes":
{ Args: { "p": Json }; Returns: Json
                           },
"list_outbound_callers":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_texting_businesses":
{ Args: { "p_phone": string }; Returns: Json
                           },
"list_unhandled_texts":
{ Args: { "p_business_id": string,"p_message_id": string }; Returns: Json
                           },
"list_waiting":
{ Args: { "p_business_id": string,"p_limit": number,"p_service_id": string }; Returns: Json
                           },
"list_waitlists":
{ Args: { "p_limit": number }; Returns: Json
                           },
"mark_interrupted":
{ Args: { "p": Json }; Returns: boolean
                           },
"mark_outbound":
{ Args: { "p": Json }; Returns: boolean
                           },
"mark_outbox_relayed":
{ Args: { "p_ids": (string)[] }; Returns: number
                           },
"move_bookings":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"move_to_hold":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"offer_slot":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"prune":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"prune_proofs":
{ Args: { "p_limit": number }; Returns: number
                           },
"prune_tasks":
{ Args: { "p_limit": number }; Returns: number
                           },
"prune_texts":
{ Args: { "p_limit": number }; Returns: number
                           },
"prune_transcripts":
{ Args: { "p_limit": number }; Returns: number
                           },
"queue_outbound_calls":
{ Args: { "p_limit": number }; Returns: number
                           },
"receive_text":
{ Args: { "p": Json }; Returns: Json
                           },
"record_opt_out":
{ Args: { "p": Json }; Returns: undefined
                           },
"release_hold":
{ Args: { "p_business_id": string,"p_hold_id": string,"p_secret_hash": string }; Returns: Json
                           },
"release_outbox":
{ Args: { "p_ids": (string)[] }; Returns: undefined
                           },
"release_turn":
{ Args: { "p": Json }; Returns: number
                           },
"renew_hold":
{ Args: { "p_business_id": string,"p_hold_id": string,"p_hold_seconds": number,"p_secret_hash": string }; Returns: Json
                           },
"reschedule_booking":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"set_receptionist_number":
{ Args: { "p_business_id": string,"p_number": string }; Returns: boolean
                           },
"shift_bookings":
{ Args: { "p": Json,"p_actor": Json }; Returns: Json
                           },
"start_conversation":
{ Args: { "p": Json }; Returns: Json
                           },
"stop_calling":
{ Args: { "p": Json }; Returns: undefined
                           },
"sweep_conversations":
{ Args: { "p_limit": number }; Returns: Json
                           },
"sweep_lapsed_holds":
{ Args: { "p_limit": number }; Returns: number
                           },
"sweep_texts":
{ Args: { "p_limit": number }; Returns: number
                           },
"sweep_waitlist":
{ Args: { "p_limit": number }; Returns: Json
                           },
"take_guess":
{ Args: { "p": Json }; Returns: string
                           },
"take_text":
{ Args: { "p": Json }; Returns: boolean
                           },
"transfer_taken":
{ Args: { "p": Json }; Returns: boolean
                           },
"use_api_key":
{ Args: { "p_key_hash": string }; Returns: Json
                           },
"use_code":
{ Args: { "p": Json }; Returns: boolean
                           },
"want_link":
{ Args: { "p": Json }; Returns: boolean
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
                },"assignments": {
                  Row: {
                    "at": string,"booking_id": string | null,"business_id": string,"code": string,"hold_id": string | null,"id": string,"present_weight": number,"reason": NonNullable<Json>,"service_id": string,"staff_id": string,"voided_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "at": string,"booking_id"?: string | null,"business_id": string,"code": string,"hold_id"?: string | null,"id"?: string,"present_weight": number,"reason": NonNullable<Json>,"service_id": string,"staff_id": string,"voided_at"?: string | null
                  }
                  Update: {
                    "at"?: string,"booking_id"?: string | null,"business_id"?: string,"code"?: string,"hold_id"?: string | null,"id"?: string,"present_weight"?: number,"reason"?: NonNullable<Json>,"service_id"?: string,"staff_id"?: string,"voided_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "assignments_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "assignments_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "assignments_business_id_hold_id_fkey"
      columns: ["business_id","hold_id"]
isOneToOne: false
      referencedRelation: "holds"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "assignments_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "assignments_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
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
                },"booking_limits": {
                  Row: {
                    "business_id": string,"created_at": string,"id": string,"most_bookings": number | null,"most_minutes": number | null,"per_staff": boolean,"period": string,"service_id": string | null,"staff_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"id"?: string,"most_bookings"?: number | null,"most_minutes"?: number | null,"per_staff"?: boolean,"period": string,"service_id"?: string | null,"staff_id"?: string | null
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"id"?: string,"most_bookings"?: number | null,"most_minutes"?: number | null,"per_staff"?: boolean,"period"?: string,"service_id"?: string | null,"staff_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "booking_limits_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "booking_limits_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "booking_limits_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"booking_staff": {
                  Row: {
                    "booking_id": string,"business_id": string,"staff_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "booking_id": string,"business_id": string,"staff_id": string
                  }
                  Update: {
                    "booking_id"?: string,"business_id"?: string,"staff_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "booking_staff_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "booking_staff_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "booking_staff_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"bookings": {
                  Row: {
                    "buffer_after_minutes": number,"buffer_before_minutes": number,"business_id": string,"cancel_reason": string | null,"cancelled_at": string | null,"channel": string,"created_at": string,"currency": string,"customer_id": string,"customer_notes": string,"customer_time_zone": string | null,"ends_at": string,"expires_at": string | null,"hold_id": string | null,"hold_secret_hash": string | null,"id": string,"internal_notes": string,"local_start": string,"locale": string,"manage_token_hash": string,"price_cents": number,"seats": number,"series_id": string | null,"series_position": number | null,"service_id": string,"session_id": string | null,"staff_id": string,"starts_at": string,"status": string,"time_zone": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id": string,"cancel_reason"?: string | null,"cancelled_at"?: string | null,"channel": string,"created_at"?: string,"currency": string,"customer_id": string,"customer_notes"?: string,"customer_time_zone"?: string | null,"ends_at": string,"expires_at"?: string | null,"hold_id"?: string | null,"hold_secret_hash"?: string | null,"id"?: string,"internal_notes"?: string,"local_start": string,"locale"?: string,"manage_token_hash": string,"price_cents": number,"seats"?: number,"series_id"?: string | null,"series_position"?: number | null,"service_id": string,"session_id"?: string | null,"staff_id": string,"starts_at": string,"status": string,"time_zone": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id"?: string,"cancel_reason"?: string | null,"cancelled_at"?: string | null,"channel"?: string,"created_at"?: string,"currency"?: string,"customer_id"?: string,"customer_notes"?: string,"customer_time_zone"?: string | null,"ends_at"?: string,"expires_at"?: string | null,"hold_id"?: string | null,"hold_secret_hash"?: string | null,"id"?: string,"internal_notes"?: string,"local_start"?: string,"locale"?: string,"manage_token_hash"?: string,"price_cents"?: number,"seats"?: number,"series_id"?: string | null,"series_position"?: number | null,"service_id"?: string,"session_id"?: string | null,"staff_id"?: string,"starts_at"?: string,"status"?: string,"time_zone"?: string,"updated_at"?: string,"version"?: number
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
      foreignKeyName: "bookings_business_id_series_id_fkey"
      columns: ["business_id","series_id"]
isOneToOne: false
      referencedRelation: "series"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "bookings_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "bookings_business_id_session_id_fkey"
      columns: ["business_id","session_id"]
isOneToOne: false
      referencedRelation: "sessions"
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
                    "address": string,"booking_window_days": number,"brand_hue": number,"cancel_notice_minutes": number,"country": string,"created_at": string,"currency": string,"description": string,"email": string | null,"embed_origins": (string)[],"first_weekday": number,"holiday_country": string | null,"holiday_region": string | null,"id": string,"kind": string,"locale": string,"minimum_notice_minutes": number,"name": string,"phone": string | null,"reminder_minutes": (number)[],"reschedule_notice_minutes": number,"rules_version": number,"slot_step_minutes": number,"slug": string,"status": string,"time_zone": string,"updated_at": string,"waitlist_offer_minutes": number
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string,"booking_window_days"?: number,"brand_hue"?: number,"cancel_notice_minutes"?: number,"country"?: string,"created_at"?: string,"currency"?: string,"description"?: string,"email"?: string | null,"embed_origins"?: (string)[],"first_weekday"?: number,"holiday_country"?: string | null,"holiday_region"?: string | null,"id"?: string,"kind": string,"locale"?: string,"minimum_notice_minutes"?: number,"name": string,"phone"?: string | null,"reminder_minutes"?: (number)[],"reschedule_notice_minutes"?: number,"rules_version"?: number,"slot_step_minutes"?: number,"slug": string,"status"?: string,"time_zone": string,"updated_at"?: string,"waitlist_offer_minutes"?: number
                  }
                  Update: {
                    "address"?: string,"booking_window_days"?: number,"brand_hue"?: number,"cancel_notice_minutes"?: number,"country"?: string,"created_at"?: string,"currency"?: string,"description"?: string,"email"?: string | null,"embed_origins"?: (string)[],"first_weekday"?: number,"holiday_country"?: string | null,"holiday_region"?: string | null,"id"?: string,"kind"?: string,"locale"?: string,"minimum_notice_minutes"?: number,"name"?: string,"phone"?: string | null,"reminder_minutes"?: (number)[],"reschedule_notice_minutes"?: number,"rules_version"?: number,"slot_step_minutes"?: number,"slug"?: string,"status"?: string,"time_zone"?: string,"updated_at"?: string,"waitlist_offer_minutes"?: number
                  }
                  Relationships: [
                    
                  ]
                },"call_consents": {
                  Row: {
                    "at": string,"business_id": string,"evidence": string,"given": boolean,"id": string,"phone": string,"purpose": string,"recorded_by": string | null,"source": string
                  }
                  ComputedFields: never
                  Insert: {
                    "at"?: string,"business_id": string,"evidence": string,"given": boolean,"id"?: string,"phone": string,"purpose": string,"recorded_by"?: string | null,"source": string
                  }
                  Update: {
                    "at"?: string,"business_id"?: string,"evidence"?: string,"given"?: boolean,"id"?: string,"phone"?: string,"purpose"?: string,"recorded_by"?: string | null,"source"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "call_consents_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"claims": {
                  Row: {
                    "booking_id": string | null,"business_id": string,"created_at": string,"during": unknown,"expires_at": string | null,"hold_id": string | null,"id": string,"resource_id": string,"session_id": string | null,"status": string,"unit": number
                  }
                  ComputedFields: never
                  Insert: {
                    "booking_id"?: string | null,"business_id": string,"created_at"?: string,"during": unknown,"expires_at"?: string | null,"hold_id"?: string | null,"id"?: string,"resource_id": string,"session_id"?: string | null,"status": string,"unit"?: number
                  }
                  Update: {
                    "booking_id"?: string | null,"business_id"?: string,"created_at"?: string,"during"?: unknown,"expires_at"?: string | null,"hold_id"?: string | null,"id"?: string,"resource_id"?: string,"session_id"?: string | null,"status"?: string,"unit"?: number
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
    },{
      foreignKeyName: "claims_business_id_session_id_fkey"
      columns: ["business_id","session_id"]
isOneToOne: false
      referencedRelation: "sessions"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"contact_opt_outs": {
                  Row: {
                    "at": string,"business_id": string,"evidence": string,"id": string,"opted_out": boolean,"phone": string,"source": string
                  }
                  ComputedFields: never
                  Insert: {
                    "at"?: string,"business_id": string,"evidence"?: string,"id"?: string,"opted_out": boolean,"phone": string,"source": string
                  }
                  Update: {
                    "at"?: string,"business_id"?: string,"evidence"?: string,"id"?: string,"opted_out"?: boolean,"phone"?: string,"source"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "contact_opt_outs_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"conversation_incidents": {
                  Row: {
                    "business_id": string,"conversation_id": string,"created_at": string,"detail": NonNullable<Json>,"id": string,"kind": string,"status": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"conversation_id": string,"created_at"?: string,"detail"?: NonNullable<Json>,"id"?: string,"kind": string,"status"?: string,"updated_at"?: string
                  }
                  Update: {
                    "business_id"?: string,"conversation_id"?: string,"created_at"?: string,"detail"?: NonNullable<Json>,"id"?: string,"kind"?: string,"status"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_incidents_business_id_conversation_id_fkey"
      columns: ["business_id","conversation_id"]
isOneToOne: false
      referencedRelation: "conversations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "conversation_incidents_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"conversation_links": {
                  Row: {
                    "business_id": string,"conversation_id": string,"created_at": string,"id": string,"phone": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"conversation_id": string,"created_at"?: string,"id"?: string,"phone": string
                  }
                  Update: {
                    "business_id"?: string,"conversation_id"?: string,"created_at"?: string,"id"?: string,"phone"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_links_business_id_conversation_id_fkey"
      columns: ["business_id","conversation_id"]
isOneToOne: false
      referencedRelation: "conversations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "conversation_links_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"conversation_turns": {
                  Row: {
                    "business_id": string,"claims": NonNullable<Json>,"confidence": number | null,"conversation_id": string,"created_at": string,"done_at": string | null,"expects": string | null,"heard": string,"id": string,"latency": NonNullable<Json>,"position": number,"reply": Json | null,"request_hash": string | null,"request_key": string,"said": string,"said_until": string | null,"status": string,"tool_calls": NonNullable<Json>,"understood": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"claims"?: NonNullable<Json>,"confidence"?: number | null,"conversation_id": string,"created_at"?: string,"done_at"?: string | null,"expects"?: string | null,"heard"?: string,"id"?: string,"latency"?: NonNullable<Json>,"position": number,"reply"?: Json | null,"request_hash"?: string | null,"request_key": string,"said"?: string,"said_until"?: string | null,"status"?: string,"tool_calls"?: NonNullable<Json>,"understood"?: NonNullable<Json>
                  }
                  Update: {
                    "business_id"?: string,"claims"?: NonNullable<Json>,"confidence"?: number | null,"conversation_id"?: string,"created_at"?: string,"done_at"?: string | null,"expects"?: string | null,"heard"?: string,"id"?: string,"latency"?: NonNullable<Json>,"position"?: number,"reply"?: Json | null,"request_hash"?: string | null,"request_key"?: string,"said"?: string,"said_until"?: string | null,"status"?: string,"tool_calls"?: NonNullable<Json>,"understood"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_turns_business_id_conversation_id_fkey"
      columns: ["business_id","conversation_id"]
isOneToOne: false
      referencedRelation: "conversations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "conversation_turns_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"conversations": {
                  Row: {
                    "booking_id": string | null,"business_id": string,"busy_until": string | null,"channel": string,"customer_phone": string | null,"direction": string,"ended_at": string | null,"external_id": string | null,"faults": number,"id": string,"is_practice": boolean,"last_turn_at": string,"lease_id": string | null,"locale": string,"origin": string,"outcome": string | null,"recording_seconds": number | null,"recording_url": string | null,"redacted_at": string | null,"review_due_at": string | null,"review_tries": number,"reviewed_at": string | null,"start_hash": string | null,"started_at": string,"state": NonNullable<Json>,"status": string,"summary": string,"token_hash": string,"transfer_reason": string | null,"transfer_taken_at": string | null,"turns": number,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "booking_id"?: string | null,"business_id": string,"busy_until"?: string | null,"channel": string,"customer_phone"?: string | null,"direction"?: string,"ended_at"?: string | null,"external_id"?: string | null,"faults"?: number,"id"?: string,"is_practice"?: boolean,"last_turn_at"?: string,"lease_id"?: string | null,"locale": string,"origin"?: string,"outcome"?: string | null,"recording_seconds"?: number | null,"recording_url"?: string | null,"redacted_at"?: string | null,"review_due_at"?: string | null,"review_tries"?: number,"reviewed_at"?: string | null,"start_hash"?: string | null,"started_at"?: string,"state"?: NonNullable<Json>,"status"?: string,"summary"?: string,"token_hash": string,"transfer_reason"?: string | null,"transfer_taken_at"?: string | null,"turns"?: number,"version"?: number
                  }
                  Update: {
                    "booking_id"?: string | null,"business_id"?: string,"busy_until"?: string | null,"channel"?: string,"customer_phone"?: string | null,"direction"?: string,"ended_at"?: string | null,"external_id"?: string | null,"faults"?: number,"id"?: string,"is_practice"?: boolean,"last_turn_at"?: string,"lease_id"?: string | null,"locale"?: string,"origin"?: string,"outcome"?: string | null,"recording_seconds"?: number | null,"recording_url"?: string | null,"redacted_at"?: string | null,"review_due_at"?: string | null,"review_tries"?: number,"reviewed_at"?: string | null,"start_hash"?: string | null,"started_at"?: string,"state"?: NonNullable<Json>,"status"?: string,"summary"?: string,"token_hash"?: string,"transfer_reason"?: string | null,"transfer_taken_at"?: string | null,"turns"?: number,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversations_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "conversations_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
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
                    "business_id": string,"created_at": string,"end_minute": number | null,"id": string,"location_id": string | null,"note": string,"on_date": string,"service_id": string | null,"staff_id": string | null,"start_minute": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"end_minute"?: number | null,"id"?: string,"location_id"?: string | null,"note"?: string,"on_date": string,"service_id"?: string | null,"staff_id"?: string | null,"start_minute"?: number | null
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"end_minute"?: number | null,"id"?: string,"location_id"?: string | null,"note"?: string,"on_date"?: string,"service_id"?: string | null,"staff_id"?: string | null,"start_minute"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "date_overrides_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "date_overrides_business_id_location_id_fkey"
      columns: ["business_id","location_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "date_overrides_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
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
                    "business_id": string,"created_at": string,"ends_at": string,"held_until": string,"id": string,"renew_until": string,"seats": number,"secret_hash": string,"service_id": string,"session_id": string | null,"staff_id": string,"starts_at": string,"team": (string)[],"visitor_hash": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"ends_at": string,"held_until": string,"id"?: string,"renew_until": string,"seats"?: number,"secret_hash": string,"service_id": string,"session_id"?: string | null,"staff_id": string,"starts_at": string,"team"?: (string)[],"visitor_hash"?: string | null
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"ends_at"?: string,"held_until"?: string,"id"?: string,"renew_until"?: string,"seats"?: number,"secret_hash"?: string,"service_id"?: string,"session_id"?: string | null,"staff_id"?: string,"starts_at"?: string,"team"?: (string)[],"visitor_hash"?: string | null
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
      foreignKeyName: "holds_business_id_session_id_fkey"
      columns: ["business_id","session_id"]
isOneToOne: false
      referencedRelation: "sessions"
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
                },"locations": {
                  Row: {
                    "active": boolean,"address": string,"business_id": string,"created_at": string,"id": string,"name": string,"position": number,"time_zone": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"address"?: string,"business_id": string,"created_at"?: string,"id"?: string,"name": string,"position"?: number,"time_zone"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "active"?: boolean,"address"?: string,"business_id"?: string,"created_at"?: string,"id"?: string,"name"?: string,"position"?: number,"time_zone"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "locations_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
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
                    "attempts": number,"body": string,"booking_id": string | null,"business_id": string,"channel": string,"created_at": string,"customer_id": string | null,"dedupe_key": string,"direction": string,"error": string | null,"from_address": string | null,"handled_at": string | null,"id": string,"kind": string,"provider_id": string | null,"sent_at": string | null,"status": string,"subject": string,"to_address": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"body"?: string,"booking_id"?: string | null,"business_id": string,"channel": string,"created_at"?: string,"customer_id"?: string | null,"dedupe_key": string,"direction"?: string,"error"?: string | null,"from_address"?: string | null,"handled_at"?: string | null,"id"?: string,"kind": string,"provider_id"?: string | null,"sent_at"?: string | null,"status"?: string,"subject"?: string,"to_address": string,"updated_at"?: string
                  }
                  Update: {
                    "attempts"?: number,"body"?: string,"booking_id"?: string | null,"business_id"?: string,"channel"?: string,"created_at"?: string,"customer_id"?: string | null,"dedupe_key"?: string,"direction"?: string,"error"?: string | null,"from_address"?: string | null,"handled_at"?: string | null,"id"?: string,"kind"?: string,"provider_id"?: string | null,"sent_at"?: string | null,"status"?: string,"subject"?: string,"to_address"?: string,"updated_at"?: string
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
                },"outbound_calls": {
                  Row: {
                    "attempts": number,"business_id": string,"claimed_at": string | null,"created_at": string,"customer_id": string,"due_at": string,"expires_at": string,"id": string,"provider_id": string | null,"purpose": string,"reason": string | null,"result": string | null,"status": string,"subject_id": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"business_id": string,"claimed_at"?: string | null,"created_at"?: string,"customer_id": string,"due_at"?: string,"expires_at": string,"id"?: string,"provider_id"?: string | null,"purpose": string,"reason"?: string | null,"result"?: string | null,"status"?: string,"subject_id": string,"updated_at"?: string
                  }
                  Update: {
                    "attempts"?: number,"business_id"?: string,"claimed_at"?: string | null,"created_at"?: string,"customer_id"?: string,"due_at"?: string,"expires_at"?: string,"id"?: string,"provider_id"?: string | null,"purpose"?: string,"reason"?: string | null,"result"?: string | null,"status"?: string,"subject_id"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "outbound_calls_business_id_customer_id_fkey"
      columns: ["business_id","customer_id"]
isOneToOne: false
      referencedRelation: "customers"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "outbound_calls_business_id_fkey"
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
                },"receptionist_facts": {
                  Row: {
                    "answer": string,"business_id": string,"created_at": string,"id": string,"position": number,"question": string
                  }
                  ComputedFields: never
                  Insert: {
                    "answer": string,"business_id": string,"created_at"?: string,"id"?: string,"position"?: number,"question": string
                  }
                  Update: {
                    "answer"?: string,"business_id"?: string,"created_at"?: string,"id"?: string,"position"?: number,"question"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "receptionist_facts_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"receptionist_settings": {
                  Row: {
                    "business_id": string,"chat_enabled": boolean,"created_at": string,"doors_off": (string)[],"greeting": string,"locale": string | null,"may_book": boolean,"may_cancel": boolean,"may_join_waitlist": boolean,"may_reschedule": boolean,"may_take_messages": boolean,"outbound_confirmation": boolean,"outbound_from_minute": number,"outbound_to_minute": number,"outbound_waitlist": boolean,"phone_enabled": boolean,"phone_number": string | null,"record_calls": boolean,"retention_days": number,"streaming": boolean,"text_enabled": boolean,"tone": string,"transfer_number": string | null,"transfer_when": string,"updated_at": string,"voice": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"chat_enabled"?: boolean,"created_at"?: string,"doors_off"?: (string)[],"greeting"?: string,"locale"?: string | null,"may_book"?: boolean,"may_cancel"?: boolean,"may_join_waitlist"?: boolean,"may_reschedule"?: boolean,"may_take_messages"?: boolean,"outbound_confirmation"?: boolean,"outbound_from_minute"?: number,"outbound_to_minute"?: number,"outbound_waitlist"?: boolean,"phone_enabled"?: boolean,"phone_number"?: string | null,"record_calls"?: boolean,"retention_days"?: number,"streaming"?: boolean,"text_enabled"?: boolean,"tone"?: string,"transfer_number"?: string | null,"transfer_when"?: string,"updated_at"?: string,"voice"?: string
                  }
                  Update: {
                    "business_id"?: string,"chat_enabled"?: boolean,"created_at"?: string,"doors_off"?: (string)[],"greeting"?: string,"locale"?: string | null,"may_book"?: boolean,"may_cancel"?: boolean,"may_join_waitlist"?: boolean,"may_reschedule"?: boolean,"may_take_messages"?: boolean,"outbound_confirmation"?: boolean,"outbound_from_minute"?: number,"outbound_to_minute"?: number,"outbound_waitlist"?: boolean,"phone_enabled"?: boolean,"phone_number"?: string | null,"record_calls"?: boolean,"retention_days"?: number,"streaming"?: boolean,"text_enabled"?: boolean,"tone"?: string,"transfer_number"?: string | null,"transfer_when"?: string,"updated_at"?: string,"voice"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "receptionist_settings_business_id_fkey"
      columns: ["business_id"]
isOneToOne: true
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"receptionist_tasks": {
                  Row: {
                    "body": string,"business_id": string,"conversation_id": string | null,"created_at": string,"dedupe_key": string,"from_email": string | null,"from_name": string,"from_phone": string | null,"id": string,"kind": string,"recording_url": string | null,"redacted_at": string | null,"status": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body"?: string,"business_id": string,"conversation_id"?: string | null,"created_at"?: string,"dedupe_key": string,"from_email"?: string | null,"from_name"?: string,"from_phone"?: string | null,"id"?: string,"kind": string,"recording_url"?: string | null,"redacted_at"?: string | null,"status"?: string,"updated_at"?: string
                  }
                  Update: {
                    "body"?: string,"business_id"?: string,"conversation_id"?: string | null,"created_at"?: string,"dedupe_key"?: string,"from_email"?: string | null,"from_name"?: string,"from_phone"?: string | null,"id"?: string,"kind"?: string,"recording_url"?: string | null,"redacted_at"?: string | null,"status"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "receptionist_tasks_business_id_conversation_id_fkey"
      columns: ["business_id","conversation_id"]
isOneToOne: false
      referencedRelation: "conversations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "receptionist_tasks_business_id_fkey"
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
                    "active": boolean,"availability_version": number,"business_id": string,"capacity": number,"created_at": string,"id": string,"kind": string,"location_id": string | null,"name": string,"position": number,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"availability_version"?: number,"business_id": string,"capacity"?: number,"created_at"?: string,"id"?: string,"kind": string,"location_id"?: string | null,"name": string,"position"?: number,"updated_at"?: string
                  }
                  Update: {
                    "active"?: boolean,"availability_version"?: number,"business_id"?: string,"capacity"?: number,"created_at"?: string,"id"?: string,"kind"?: string,"location_id"?: string | null,"name"?: string,"position"?: number,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "resources_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "resources_business_id_location_id_fkey"
      columns: ["business_id","location_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"series": {
                  Row: {
                    "business_id": string,"created_at": string,"customer_id": string,"every_interval": number,"every_unit": string,"id": string,"occurrences": number,"service_id": string,"start_minute": number,"starts_on": string,"time_zone": string,"until_date": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"customer_id": string,"every_interval": number,"every_unit": string,"id": string,"occurrences": number,"service_id": string,"start_minute": number,"starts_on": string,"time_zone": string,"until_date"?: string | null
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"customer_id"?: string,"every_interval"?: number,"every_unit"?: string,"id"?: string,"occurrences"?: number,"service_id"?: string,"start_minute"?: number,"starts_on"?: string,"time_zone"?: string,"until_date"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "series_business_id_customer_id_fkey"
      columns: ["business_id","customer_id"]
isOneToOne: false
      referencedRelation: "customers"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "series_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "series_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"service_durations": {
                  Row: {
                    "business_id": string,"duration_minutes": number,"price_cents": number,"service_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"duration_minutes": number,"price_cents"?: number,"service_id": string
                  }
                  Update: {
                    "business_id"?: string,"duration_minutes"?: number,"price_cents"?: number,"service_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "service_durations_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "service_durations_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"service_resources": {
                  Row: {
                    "business_id": string,"resource_id": string,"service_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"resource_id": string,"service_id": string
                  }
                  Update: {
                    "business_id"?: string,"resource_id"?: string,"service_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "service_resources_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "service_resources_business_id_resource_id_fkey"
      columns: ["business_id","resource_id"]
isOneToOne: false
      referencedRelation: "resources"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "service_resources_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"service_spoken_names": {
                  Row: {
                    "business_id": string,"created_at": string,"id": string,"name": string,"service_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"id"?: string,"name": string,"service_id": string
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"id"?: string,"name"?: string,"service_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "service_spoken_names_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "service_spoken_names_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"service_staff": {
                  Row: {
                    "business_id": string,"created_at": string,"priority": number,"service_id": string,"staff_id": string,"weight": number
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"priority"?: number,"service_id": string,"staff_id": string,"weight"?: number
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"priority"?: number,"service_id"?: string,"staff_id"?: string,"weight"?: number
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
                    "active": boolean,"booking_window_days": number | null,"buffer_after_minutes": number,"buffer_before_minutes": number,"business_id": string,"capacity": number | null,"category": string,"confirm_known_customers": boolean,"contact_rule": string,"created_at": string,"description": string,"duration_minutes": number,"id": string,"minimum_notice_minutes": number | null,"most_seats_per_booking": number,"name": string,"pending_expires_minutes": number | null,"position": number,"price_cents": number,"recurring_most": number,"requires_confirmation": boolean,"rotation_max_lead": number | null,"rotation_period": string,"slot_step_minutes": number | null,"slug": string,"staff_mode": string,"start_offset_minutes": number,"updated_at": string,"waitlist_enabled": boolean,"window_from": string | null,"window_kind": string,"window_to": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"booking_window_days"?: number | null,"buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id": string,"capacity"?: number | null,"category"?: string,"confirm_known_customers"?: boolean,"contact_rule"?: string,"created_at"?: string,"description"?: string,"duration_minutes": number,"id"?: string,"minimum_notice_minutes"?: number | null,"most_seats_per_booking"?: number,"name": string,"pending_expires_minutes"?: number | null,"position"?: number,"price_cents"?: number,"recurring_most"?: number,"requires_confirmation"?: boolean,"rotation_max_lead"?: number | null,"rotation_period"?: string,"slot_step_minutes"?: number | null,"slug": string,"staff_mode"?: string,"start_offset_minutes"?: number,"updated_at"?: string,"waitlist_enabled"?: boolean,"window_from"?: string | null,"window_kind"?: string,"window_to"?: string | null
                  }
                  Update: {
                    "active"?: boolean,"booking_window_days"?: number | null,"buffer_after_minutes"?: number,"buffer_before_minutes"?: number,"business_id"?: string,"capacity"?: number | null,"category"?: string,"confirm_known_customers"?: boolean,"contact_rule"?: string,"created_at"?: string,"description"?: string,"duration_minutes"?: number,"id"?: string,"minimum_notice_minutes"?: number | null,"most_seats_per_booking"?: number,"name"?: string,"pending_expires_minutes"?: number | null,"position"?: number,"price_cents"?: number,"recurring_most"?: number,"requires_confirmation"?: boolean,"rotation_max_lead"?: number | null,"rotation_period"?: string,"slot_step_minutes"?: number | null,"slug"?: string,"staff_mode"?: string,"start_offset_minutes"?: number,"updated_at"?: string,"waitlist_enabled"?: boolean,"window_from"?: string | null,"window_kind"?: string,"window_to"?: string | null
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
                },"sessions": {
                  Row: {
                    "business_id": string,"capacity": number,"created_at": string,"ends_at": string,"expires_at": string | null,"id": string,"service_id": string,"staff_id": string,"starts_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"capacity": number,"created_at"?: string,"ends_at": string,"expires_at"?: string | null,"id": string,"service_id": string,"staff_id": string,"starts_at": string
                  }
                  Update: {
                    "business_id"?: string,"capacity"?: number,"created_at"?: string,"ends_at"?: string,"expires_at"?: string | null,"id"?: string,"service_id"?: string,"staff_id"?: string,"starts_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "sessions_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "sessions_business_id_id_fkey"
      columns: ["business_id","id"]
isOneToOne: true
      referencedRelation: "resources"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "sessions_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "sessions_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"staff": {
                  Row: {
                    "active": boolean,"business_id": string,"color_hue": number,"created_at": string,"email": string | null,"id": string,"location_id": string | null,"name": string,"phone": string | null,"position": number,"time_zone": string | null,"title": string,"updated_at": string,"uses_business_hours": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "active"?: boolean,"business_id": string,"color_hue"?: number,"created_at"?: string,"email"?: string | null,"id"?: string,"location_id"?: string | null,"name": string,"phone"?: string | null,"position"?: number,"time_zone"?: string | null,"title"?: string,"updated_at"?: string,"uses_business_hours"?: boolean
                  }
                  Update: {
                    "active"?: boolean,"business_id"?: string,"color_hue"?: number,"created_at"?: string,"email"?: string | null,"id"?: string,"location_id"?: string | null,"name"?: string,"phone"?: string | null,"position"?: number,"time_zone"?: string | null,"title"?: string,"updated_at"?: string,"uses_business_hours"?: boolean
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
    },{
      foreignKeyName: "staff_business_id_location_id_fkey"
      columns: ["business_id","location_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"staff_travel": {
                  Row: {
                    "business_id": string,"created_at": string,"from_date": string,"id": string,"staff_id": string,"time_zone": string,"to_date": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"from_date": string,"id"?: string,"staff_id": string,"time_zone": string,"to_date": string
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"from_date"?: string,"id"?: string,"staff_id"?: string,"time_zone"?: string,"to_date"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_travel_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_travel_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"time_off": {
                  Row: {
                    "business_id": string,"created_at": string,"decided_at": string | null,"decided_by": string | null,"end_minute": number | null,"from_date": string,"id": string,"note": string,"requested_by": string | null,"staff_id": string,"start_minute": number | null,"status": string,"to_date": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"decided_at"?: string | null,"decided_by"?: string | null,"end_minute"?: number | null,"from_date": string,"id"?: string,"note"?: string,"requested_by"?: string | null,"staff_id": string,"start_minute"?: number | null,"status"?: string,"to_date": string,"updated_at"?: string
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"decided_at"?: string | null,"decided_by"?: string | null,"end_minute"?: number | null,"from_date"?: string,"id"?: string,"note"?: string,"requested_by"?: string | null,"staff_id"?: string,"start_minute"?: number | null,"status"?: string,"to_date"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "time_off_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "time_off_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"time_shifts": {
                  Row: {
                    "booking_id": string,"business_id": string,"created_at": string,"from_at": string,"id": string,"local_start": string,"outcome": string,"seen_at": string | null,"time_zone": string,"to_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "booking_id": string,"business_id": string,"created_at"?: string,"from_at": string,"id"?: string,"local_start": string,"outcome": string,"seen_at"?: string | null,"time_zone": string,"to_at": string
                  }
                  Update: {
                    "booking_id"?: string,"business_id"?: string,"created_at"?: string,"from_at"?: string,"id"?: string,"local_start"?: string,"outcome"?: string,"seen_at"?: string | null,"time_zone"?: string,"to_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "time_shifts_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "time_shifts_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"unasked_texts": {
                  Row: {
                    "at": string,"business_id": string,"dedupe_key": string,"id": string,"phone": string
                  }
                  ComputedFields: never
                  Insert: {
                    "at"?: string,"business_id": string,"dedupe_key": string,"id"?: string,"phone": string
                  }
                  Update: {
                    "at"?: string,"business_id"?: string,"dedupe_key"?: string,"id"?: string,"phone"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "unasked_texts_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"verification_codes": {
                  Row: {
                    "business_id": string,"code_hash": string,"conversation_id": string,"created_at": string,"expires_at": string,"id": string,"phone": string,"tries": number,"used_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"code_hash": string,"conversation_id": string,"created_at"?: string,"expires_at": string,"id"?: string,"phone": string,"tries"?: number,"used_at"?: string | null
                  }
                  Update: {
                    "business_id"?: string,"code_hash"?: string,"conversation_id"?: string,"created_at"?: string,"expires_at"?: string,"id"?: string,"phone"?: string,"tries"?: number,"used_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "verification_codes_business_id_conversation_id_fkey"
      columns: ["business_id","conversation_id"]
isOneToOne: false
      referencedRelation: "conversations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "verification_codes_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    }
                  ]
                },"waitlist_entries": {
                  Row: {
                    "business_id": string,"created_at": string,"customer_id": string,"customer_time_zone": string | null,"duration_minutes": number | null,"end_minute": number,"from_date": string,"id": string,"locale": string,"seats": number,"service_id": string,"staff_id": string | null,"start_minute": number,"status": string,"to_date": string,"token_hash": string,"updated_at": string,"weekdays": (number)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"customer_id": string,"customer_time_zone"?: string | null,"duration_minutes"?: number | null,"end_minute"?: number,"from_date": string,"id"?: string,"locale"?: string,"seats"?: number,"service_id": string,"staff_id"?: string | null,"start_minute"?: number,"status"?: string,"to_date": string,"token_hash": string,"updated_at"?: string,"weekdays"?: (number)[]
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"customer_id"?: string,"customer_time_zone"?: string | null,"duration_minutes"?: number | null,"end_minute"?: number,"from_date"?: string,"id"?: string,"locale"?: string,"seats"?: number,"service_id"?: string,"staff_id"?: string | null,"start_minute"?: number,"status"?: string,"to_date"?: string,"token_hash"?: string,"updated_at"?: string,"weekdays"?: (number)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "waitlist_entries_business_id_customer_id_fkey"
      columns: ["business_id","customer_id"]
isOneToOne: false
      referencedRelation: "customers"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "waitlist_entries_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "waitlist_entries_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "waitlist_entries_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"waitlist_offers": {
                  Row: {
                    "booking_id": string | null,"business_id": string,"created_at": string,"ends_at": string,"entry_id": string,"expires_at": string,"hold_id": string | null,"id": string,"staff_id": string,"starts_at": string,"status": string,"token_hash": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "booking_id"?: string | null,"business_id": string,"created_at"?: string,"ends_at": string,"entry_id": string,"expires_at": string,"hold_id"?: string | null,"id": string,"staff_id": string,"starts_at": string,"status"?: string,"token_hash": string,"updated_at"?: string
                  }
                  Update: {
                    "booking_id"?: string | null,"business_id"?: string,"created_at"?: string,"ends_at"?: string,"entry_id"?: string,"expires_at"?: string,"hold_id"?: string | null,"id"?: string,"staff_id"?: string,"starts_at"?: string,"status"?: string,"token_hash"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "waitlist_offers_business_id_booking_id_fkey"
      columns: ["business_id","booking_id"]
isOneToOne: false
      referencedRelation: "bookings"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "waitlist_offers_business_id_entry_id_fkey"
      columns: ["business_id","entry_id"]
isOneToOne: false
      referencedRelation: "waitlist_entries"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "waitlist_offers_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "waitlist_offers_business_id_hold_id_fkey"
      columns: ["business_id","hold_id"]
isOneToOne: false
      referencedRelation: "holds"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "waitlist_offers_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"working_hours": {
                  Row: {
                    "business_id": string,"created_at": string,"end_minute": number,"id": string,"location_id": string | null,"service_id": string | null,"staff_id": string | null,"start_minute": number,"weekday": number
                  }
                  ComputedFields: never
                  Insert: {
                    "business_id": string,"created_at"?: string,"end_minute": number,"id"?: string,"location_id"?: string | null,"service_id"?: string | null,"staff_id"?: string | null,"start_minute": number,"weekday": number
                  }
                  Update: {
                    "business_id"?: string,"created_at"?: string,"end_minute"?: number,"id"?: string,"location_id"?: string | null,"service_id"?: string | null,"staff_id"?: string | null,"start_minute"?: number,"weekday"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "working_hours_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "working_hours_business_id_location_id_fkey"
      columns: ["business_id","location_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "working_hours_business_id_service_id_fkey"
      columns: ["business_id","service_id"]
isOneToOne: false
      referencedRelation: "services"
      referencedColumns: ["business_id","id"]
    },{
      foreignKeyName: "working_hours_business_id_staff_id_fkey"
      columns: ["business_id","staff_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["business_id","id"]
    }
                  ]
                },"wrong_details": {
                  Row: {
                    "at": string,"business_id": string,"id": string,"is_signed": boolean,"phone": string
                  }
                  ComputedFields: never
                  Insert: {
                    "at"?: string,"business_id": string,"id"?: string,"is_signed"?: boolean,"phone": string
                  }
                  Update: {
                    "at"?: string,"business_id"?: string,"id"?: string,"is_signed"?: boolean,"phone"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "wrong_details_business_id_fkey"
      columns: ["business_id"]
isOneToOne: false
      referencedRelation: "businesses"
      referencedColumns: ["id"]
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
"decide_time_off":
{ Args: { "p": Json }; Returns: Json
                           },
"get_rotation":
{ Args: { "p": Json }; Returns: Json
                           },
"is_slug_free":
{ Args: { "p_slug": string }; Returns: boolean
                           },
"list_claims":
{ Args: { "p": Json }; Returns: Json
                           },
"list_time_off":
{ Args: { "p": Json }; Returns: Json
                           },
"member_book":
{ Args: { "p": Json }; Returns: Json
                           },
"member_book_series":
{ Args: { "p": Json }; Returns: Json
                           },
"member_cancel_booking":
{ Args: { "p": Json }; Returns: Json
                           },
"member_cancel_seats":
{ Args: { "p": Json }; Returns: Json
                           },
"member_cancel_series":
{ Args: { "p": Json }; Returns: Json
                           },
"member_get_series":
{ Args: { "p": Json }; Returns: Json
                           },
"member_move_bookings":
{ Args: { "p": Json }; Returns: Json
                           },
"member_reschedule_booking":
{ Args: { "p": Json }; Returns: Json
                           },
"member_set_booking_status":
{ Args: { "p": Json }; Returns: Json
                           },
"receptionist_numbers":
{ Args: { "p": Json }; Returns: Json
                           },
"record_call_consent":
{ Args: { "p": Json }; Returns: Json
                           },
"remove_waitlist_entry":
{ Args: { "p": Json }; Returns: Json
                           },
"request_time_off":
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
"save_location":
{ Args: { "p": Json }; Returns: Json
                           },
"save_member":
{ Args: { "p": Json }; Returns: Json
                           },
"save_receptionist":
{ Args: { "p": Json }; Returns: Json
                           },
"save_resource":
{ Args: { "p": Json }; Returns: Json
                           },
"save_service":
{ Args: { "p": Json }; Returns: Json
                           },
"save_staff":
{ Args: { "p": Json }; Returns: Json
                           },
"save_staff_rules":
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
