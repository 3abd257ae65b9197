CREATE TABLE "training_sitting_trainers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sitting_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"user_id" uuid,
	"speaker_id" uuid,
	"starts_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "training_sitting_trainers_member_once" UNIQUE("sitting_id","user_id"),
	CONSTRAINT "training_sitting_trainers_speaker_once" UNIQUE("sitting_id","speaker_id"),
	CONSTRAINT "training_sitting_trainers_one" CHECK (num_nonnulls("training_sitting_trainers"."user_id", "training_sitting_trainers"."speaker_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "training_sittings" DROP CONSTRAINT "training_sittings_one_trainer";--> statement-breakpoint
ALTER TABLE "training_sittings" DROP CONSTRAINT "training_sittings_trainer_speaker_id_speakers_id_fk";
--> statement-breakpoint
ALTER TABLE "training_sittings" DROP CONSTRAINT "training_sittings_trainer_user_id_users_id_fk";
--> statement-breakpoint
DROP INDEX "training_sittings_trainer_user_idx";--> statement-breakpoint
ALTER TABLE "training_sitting_trainers" ADD CONSTRAINT "training_sitting_trainers_sitting_id_training_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."training_sittings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sitting_trainers" ADD CONSTRAINT "training_sitting_trainers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_sitting_trainers" ADD CONSTRAINT "training_sitting_trainers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "training_sitting_trainers_user_idx" ON "training_sitting_trainers" USING btree ("user_id");--> statement-breakpoint
-- A half-day is taught by several: who teaches stands in rows of its own, which bear the hours of the
-- half-day so that exclusion constraints can read them.
create function public.draw_sitting_trainer() returns trigger language plpgsql as $$
begin
  -- Held, so that hours that move meanwhile are those that count.
  select s.starts_at, s.ends_at, s.cancelled_at
    into new.starts_at, new.ends_at, new.cancelled_at
  from public.training_sittings s where s.id = new.sitting_id for no key update;
  return new;
end $$;--> statement-breakpoint
create trigger training_sitting_trainers_draw before insert or update on public.training_sitting_trainers
  for each row execute function public.draw_sitting_trainer();--> statement-breakpoint
create function public.move_sitting_trainers() returns trigger language plpgsql as $$
begin
  update public.training_sitting_trainers set starts_at = new.starts_at where sitting_id = new.id;
  return null;
end $$;--> statement-breakpoint
create trigger training_sittings_move_trainers
  after update of starts_at, ends_at, cancelled_at on public.training_sittings
  for each row when ((old.starts_at, old.ends_at, old.cancelled_at)
    is distinct from (new.starts_at, new.ends_at, new.cancelled_at))
  execute function public.move_sitting_trainers();--> statement-breakpoint
ALTER TABLE "training_sitting_trainers" ADD CONSTRAINT "training_sitting_trainers_one_member" EXCLUDE USING gist ("user_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" is null);--> statement-breakpoint
ALTER TABLE "training_sitting_trainers" ADD CONSTRAINT "training_sitting_trainers_one_speaker" EXCLUDE USING gist ("speaker_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" is null);--> statement-breakpoint
insert into public.training_sitting_trainers (sitting_id, rank, user_id, speaker_id)
  select id, 1, trainer_user_id, trainer_speaker_id from public.training_sittings
  where num_nonnulls(trainer_user_id, trainer_speaker_id) = 1;--> statement-breakpoint
ALTER TABLE "training_sittings" DROP CONSTRAINT "training_sittings_one_speaker";--> statement-breakpoint
ALTER TABLE "training_sittings" DROP CONSTRAINT "training_sittings_one_member";--> statement-breakpoint
ALTER TABLE "training_sittings" DROP COLUMN "trainer_speaker_id";--> statement-breakpoint
ALTER TABLE "training_sittings" DROP COLUMN "trainer_user_id";