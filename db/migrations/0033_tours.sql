CREATE TABLE "tour_stops" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tour_id" uuid NOT NULL,
	"speaker_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"joined_by_id" uuid NOT NULL,
	"day" date NOT NULL,
	"half" text NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"sheet_id" uuid,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tours" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"speaker_id" uuid NOT NULL,
	"opened_by_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"join_until" date NOT NULL,
	"departement_codes" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"sharing" text NOT NULL,
	"payment" text NOT NULL,
	"day_fee_in_cents" integer,
	"half_day_fee_in_cents" integer,
	"kilometres" integer,
	"tickets_in_cents" integer DEFAULT 0 NOT NULL,
	"meals" integer DEFAULT 0 NOT NULL,
	"nights" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancelled_by_id" uuid,
	"cancel_reason" text,
	CONSTRAINT "tours_of_speaker_key" UNIQUE("id","speaker_id"),
	CONSTRAINT "tours_days" CHECK ("tours"."join_until" <= "tours"."starts_on" and "tours"."starts_on" <= "tours"."ends_on"),
	CONSTRAINT "tours_cancelled_whole" CHECK (num_nonnulls("tours"."cancelled_at", "tours"."cancelled_by_id", "tours"."cancel_reason") in (0, 3)),
	CONSTRAINT "tours_amounts" CHECK (least("tours"."day_fee_in_cents", "tours"."half_day_fee_in_cents", "tours"."kilometres", "tours"."tickets_in_cents", "tours"."meals", "tours"."nights") >= 0)
);
--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_joined_by_id_users_id_fk" FOREIGN KEY ("joined_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_tour_fk" FOREIGN KEY ("tour_id","speaker_id") REFERENCES "public"."tours"("id","speaker_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tours" ADD CONSTRAINT "tours_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tours" ADD CONSTRAINT "tours_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tours" ADD CONSTRAINT "tours_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tours" ADD CONSTRAINT "tours_cancelled_by_id_users_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tour_stops_tour_idx" ON "tour_stops" USING btree ("tour_id");--> statement-breakpoint
CREATE INDEX "tour_stops_library_idx" ON "tour_stops" USING btree ("library_id");--> statement-breakpoint
CREATE INDEX "tours_speaker_idx" ON "tours" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "tours_open_idx" ON "tours" USING btree ("join_until") WHERE "tours"."closed_at" is null and "tours"."cancelled_at" is null;--> statement-breakpoint
ALTER TABLE "tour_stops" ADD CONSTRAINT "tour_stops_one_place" EXCLUDE USING gist ("speaker_id" WITH =, "day" WITH =, (case "half" when 'morning' then int4range(0, 1) when 'afternoon' then int4range(1, 2) else int4range(0, 2) end) WITH &&) WHERE ("left_at" is null);
