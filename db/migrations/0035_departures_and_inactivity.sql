CREATE TABLE "inactivity_notices" (
	"user_id" uuid NOT NULL,
	"step" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inactivity_notices_user_id_step_pk" PRIMARY KEY("user_id","step")
);
--> statement-breakpoint
CREATE TABLE "library_departures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"declared_by_id" uuid,
	"left_at" timestamp with time zone NOT NULL,
	"contest_until" timestamp with time zone,
	"was_vouched_at" timestamp with time zone,
	"was_vouched_by_id" uuid,
	"was_referent" boolean DEFAULT false NOT NULL,
	CONSTRAINT "library_departures_given_back" CHECK ("library_departures"."contest_until" is not null or ("library_departures"."was_vouched_at" is null and not "library_departures"."was_referent"))
);
--> statement-breakpoint
ALTER TABLE "inactivity_notices" ADD CONSTRAINT "inactivity_notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_departures" ADD CONSTRAINT "library_departures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_departures" ADD CONSTRAINT "library_departures_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_departures" ADD CONSTRAINT "library_departures_declared_by_id_users_id_fk" FOREIGN KEY ("declared_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "library_departures_key" ON "library_departures" USING btree ("user_id","library_id");--> statement-breakpoint
CREATE INDEX "library_departures_library_idx" ON "library_departures" USING btree ("library_id");