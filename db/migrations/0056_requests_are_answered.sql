CREATE TABLE "training_request_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"tied_by_id" uuid NOT NULL,
	"tied_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "training_session_firsts" (
	"session_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	CONSTRAINT "training_session_firsts_session_id_library_id_pk" PRIMARY KEY("session_id","library_id")
);
--> statement-breakpoint
ALTER TABLE "training_sessions" ADD COLUMN "opens_first_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "training_request_sessions" ADD CONSTRAINT "training_request_sessions_request_id_training_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."training_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request_sessions" ADD CONSTRAINT "training_request_sessions_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request_sessions" ADD CONSTRAINT "training_request_sessions_tied_by_id_users_id_fk" FOREIGN KEY ("tied_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session_firsts" ADD CONSTRAINT "training_session_firsts_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session_firsts" ADD CONSTRAINT "training_session_firsts_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "training_request_sessions_one" ON "training_request_sessions" USING btree ("request_id") WHERE "training_request_sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "training_request_sessions_session_idx" ON "training_request_sessions" USING btree ("session_id");--> statement-breakpoint
-- While a session is first for those who asked for it, nobody else stands in it, not even to wait.
create function public.hold_for_firsts() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.training_sessions s
      where s.id = new.session_id and s.opens_first_until > new.created_at
        and s.starts_at > new.created_at
        and not exists (select 1 from public.training_session_firsts f
          where f.session_id = s.id and f.library_id = new.library_id)) then
    raise exception 'places of session % are first for who asked for it', new.session_id
      using errcode = 'check_violation', constraint = 'registrations_firsts';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger registrations_firsts before insert on public.registrations
  for each row execute function public.hold_for_firsts();
