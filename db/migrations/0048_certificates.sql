CREATE TABLE "certificate_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"certificate_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificate_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"session_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"holder_id" uuid,
	"holder_name" text NOT NULL,
	"training_title" text NOT NULL,
	"organiser_name" text NOT NULL,
	"sittings" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"issued_by_id" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revocation" text,
	CONSTRAINT "certificates_code_unique" UNIQUE("code"),
	CONSTRAINT "certificates_code_shape" CHECK ("certificates"."code" ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
	CONSTRAINT "certificates_followed" CHECK ("certificates"."minutes" > 0),
	CONSTRAINT "certificates_revoked_whole" CHECK (("certificates"."revoked_at" is null) = ("certificates"."revocation" is null) and "certificates"."revoked_at" >= "certificates"."issued_at")
);
--> statement-breakpoint
ALTER TABLE "certificate_links" ADD CONSTRAINT "certificate_links_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_holder_id_users_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issued_by_id_users_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_registration_fk" FOREIGN KEY ("registration_id","session_id") REFERENCES "public"."registrations"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificate_links_certificate_idx" ON "certificate_links" USING btree ("certificate_id");--> statement-breakpoint
CREATE INDEX "certificate_links_expires_idx" ON "certificate_links" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_holds" ON "certificates" USING btree ("registration_id") WHERE "certificates"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "certificates_session_idx" ON "certificates" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "certificates_holder_idx" ON "certificates" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "certificates_issued_by_idx" ON "certificates" USING btree ("issued_by_id");--> statement-breakpoint
-- A paper that was handed out says what it said: a row only ever stops to hold.
create function public.certificate_stays() returns trigger language plpgsql as $$
begin
  if old.revoked_at is not null
    or to_jsonb(new) - '{revoked_at,revocation}'::text[] is distinct from to_jsonb(old) - '{revoked_at,revocation}'::text[] then
    raise exception 'a certificate says what it said' using errcode = 'check_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger certificates_stay before update on certificates for each row execute function public.certificate_stays();
