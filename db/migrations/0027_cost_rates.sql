CREATE TABLE "cost_rates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"applies_from" date NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"set_by_id" uuid,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cost_rates_day_key" UNIQUE("kind","applies_from"),
	CONSTRAINT "cost_rates_amount" CHECK ("cost_rates"."amount" >= 0),
	CONSTRAINT "cost_rates_source" CHECK (btrim("cost_rates"."source") <> '')
);
--> statement-breakpoint
ALTER TABLE "cost_rates" ADD CONSTRAINT "cost_rates_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;