-- A library placed at the centre of its commune, or nowhere, follows that centre.
create function public.move_libraries_to_centre() returns trigger language plpgsql as $$
begin
  update public.libraries
     set latitude = new.latitude, longitude = new.longitude,
         point_source = case when new.latitude is null then null else 'commune' end
   where commune_code = new.code and (point_source = 'commune' or latitude is null);
  return null;
end $$;--> statement-breakpoint
create trigger communes_moved after update of latitude, longitude on public.communes for each row
  when (old.latitude is distinct from new.latitude or old.longitude is distinct from new.longitude)
  execute function public.move_libraries_to_centre();
