CREATE TABLE "help_absences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_absences_range" CHECK ("help_absences"."starts_on" <= "help_absences"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "help_availabilities" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_duty_slots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"starts_at_minute" integer NOT NULL,
	"ends_at_minute" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_duty_slots_weekday" CHECK ("help_duty_slots"."weekday" between 1 and 7),
	CONSTRAINT "help_duty_slots_range" CHECK (0 <= "help_duty_slots"."starts_at_minute" and "help_duty_slots"."starts_at_minute" < "help_duty_slots"."ends_at_minute" and "help_duty_slots"."ends_at_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "help_presences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "help_absences" ADD CONSTRAINT "help_absences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_availabilities" ADD CONSTRAINT "help_availabilities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_duty_slots" ADD CONSTRAINT "help_duty_slots_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_presences" ADD CONSTRAINT "help_presences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_duty_slots_weekday_idx" ON "help_duty_slots" USING btree ("weekday");--> statement-breakpoint
-- Nobody is on duty twice at once; `on conflict do nothing` then says that a range is taken.
ALTER TABLE "help_duty_slots" ADD CONSTRAINT "help_duty_slots_no_overlap" EXCLUDE USING gist ("user_id" WITH =, "weekday" WITH =, int4range("starts_at_minute", "ends_at_minute") WITH &&);--> statement-breakpoint
ALTER TABLE "help_absences" ADD CONSTRAINT "help_absences_no_overlap" EXCLUDE USING gist ("user_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);
