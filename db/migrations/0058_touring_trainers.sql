CREATE TABLE "touring_trainer_themes" (
	"trainer_id" uuid NOT NULL,
	"theme_id" integer NOT NULL,
	CONSTRAINT "touring_trainer_themes_trainer_id_theme_id_pk" PRIMARY KEY("trainer_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "touring_trainers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"commune_code" text NOT NULL,
	"radius_in_km" integer,
	"departement_codes" text[] DEFAULT '{}' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"open_until" date NOT NULL,
	CONSTRAINT "touring_trainers_userId_unique" UNIQUE("user_id"),
	CONSTRAINT "touring_trainers_reach" CHECK (coalesce("touring_trainers"."radius_in_km" between 5 and 500, cardinality("touring_trainers"."departement_codes") > 0)),
	CONSTRAINT "touring_trainers_days" CHECK ("touring_trainers"."starts_on" <= "touring_trainers"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "touring_trainer_themes" ADD CONSTRAINT "touring_trainer_themes_trainer_id_touring_trainers_id_fk" FOREIGN KEY ("trainer_id") REFERENCES "public"."touring_trainers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touring_trainer_themes" ADD CONSTRAINT "touring_trainer_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touring_trainers" ADD CONSTRAINT "touring_trainers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touring_trainers" ADD CONSTRAINT "touring_trainers_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "touring_trainers_open_idx" ON "touring_trainers" USING btree ("open_until");