CREATE TABLE "carpool_rides" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"offer_id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "carpool_rides_asked_once" UNIQUE("offer_id","search_id"),
	CONSTRAINT "carpool_rides_answered" CHECK (("carpool_rides"."answered_at" is null) = ("carpool_rides"."state" = 'asked')),
	CONSTRAINT "carpool_rides_of_two" CHECK ("carpool_rides"."offer_id" <> "carpool_rides"."search_id")
);
--> statement-breakpoint
CREATE TABLE "carpool_shares" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"commune_code" text NOT NULL,
	"seats" integer,
	"seats_taken" integer DEFAULT 0 NOT NULL,
	"trips" text[] DEFAULT '{}' NOT NULL,
	"leaves_at" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"contact" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "carpool_shares_person_key" UNIQUE("session_id","user_id"),
	CONSTRAINT "carpool_shares_offer_whole" CHECK (case "carpool_shares"."kind" when 'offer' then "carpool_shares"."seats" between 1 and 8 and "carpool_shares"."seats" is not null else "carpool_shares"."seats" is null end),
	CONSTRAINT "carpool_shares_never_over" CHECK ("carpool_shares"."seats_taken" between 0 and coalesce("carpool_shares"."seats", 0))
);
--> statement-breakpoint
ALTER TABLE "carpool_rides" ADD CONSTRAINT "carpool_rides_offer_id_carpool_shares_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."carpool_shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carpool_rides" ADD CONSTRAINT "carpool_rides_search_id_carpool_shares_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."carpool_shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carpool_shares" ADD CONSTRAINT "carpool_shares_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carpool_shares" ADD CONSTRAINT "carpool_shares_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carpool_shares" ADD CONSTRAINT "carpool_shares_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "carpool_rides_one_seat" ON "carpool_rides" USING btree ("search_id") WHERE "carpool_rides"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "carpool_shares_user_idx" ON "carpool_shares" USING btree ("user_id");
--> statement-breakpoint
-- How many seats of an offer are given: the check of the offer is the last word on them.
create function public.count_carpool_seats() returns trigger language plpgsql as $$
declare
  moved int := (tg_op <> 'DELETE' and new.state = 'accepted')::int
    - (tg_op <> 'INSERT' and old.state = 'accepted')::int;
begin
  if moved <> 0 then
    update public.carpool_shares set seats_taken = seats_taken + moved
    where id = coalesce(new.offer_id, old.offer_id);
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger carpool_rides_count after insert or delete or update of state on public.carpool_rides
  for each row execute function public.count_carpool_seats();
