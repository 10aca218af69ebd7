-- A new business's weeks begin as they do in its country (CLDR's weekData: Sunday or Saturday first); its owner may change it.
create function private.set_first_weekday() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.country = any ('{AG,AS,BD,BR,BS,BT,BU,BW,BZ,CA,CO,DM,DO,ET,GT,GU,HK,HN,ID,IL,IN,IS,JM,JP,KE,KH,KR,LA,MH,MM,MO,MT,MX,MZ,NI,NP,PA,PE,PH,PK,PR,PT,PY,RH,SA,SG,SV,TH,TT,TW,UM,US,VE,VI,WS,YD,YE,ZA,ZW}'::text[]) then
    new.first_weekday := 0;
  elsif new.country = any ('{AF,BH,DJ,DZ,EG,IQ,IR,JO,KW,LY,OM,QA,SD,SY}'::text[]) then
    new.first_weekday := 6;
  end if;
  return new;
end
$$;
create trigger businesses_first_weekday before insert on public.businesses
  for each row when (new.first_weekday = 1) execute function private.set_first_weekday();
update public.businesses set first_weekday = 0
where first_weekday = 1 and country = any ('{AG,AS,BD,BR,BS,BT,BU,BW,BZ,CA,CO,DM,DO,ET,GT,GU,HK,HN,ID,IL,IN,IS,JM,JP,KE,KH,KR,LA,MH,MM,MO,MT,MX,MZ,NI,NP,PA,PE,PH,PK,PR,PT,PY,RH,SA,SG,SV,TH,TT,TW,UM,US,VE,VI,WS,YD,YE,ZA,ZW}'::text[]);
revoke all on function private.set_first_weekday() from public;
