CREATE TABLE "replay_speakers" (
	"replay_id" uuid NOT NULL,
	"speaker_id" uuid NOT NULL,
	CONSTRAINT "replay_speakers_replay_id_speaker_id_pk" PRIMARY KEY("replay_id","speaker_id")
);
--> statement-breakpoint
CREATE TABLE "review_answers" (
	"review_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_answers_review_id_number_pk" PRIMARY KEY("review_id","number"),
	CONSTRAINT "review_answers_said" CHECK ("review_answers"."body" <> '')
);
--> statement-breakpoint
CREATE TABLE "review_versions" (
	"review_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"done" text NOT NULL,
	"audience" text NOT NULL,
	"bond" smallint NOT NULL,
	"content" smallint NOT NULL,
	"preparation" smallint NOT NULL,
	"flexibility" smallint NOT NULL,
	"terms" smallint NOT NULL,
	"again" text NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"advice" text DEFAULT '' NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_versions_review_id_number_pk" PRIMARY KEY("review_id","number")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"speaker_id" uuid NOT NULL,
	"sheet_id" uuid NOT NULL,
	"replay_id" uuid,
	"library_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"done" text NOT NULL,
	"audience" text NOT NULL,
	"bond" smallint NOT NULL,
	"content" smallint NOT NULL,
	"preparation" smallint NOT NULL,
	"flexibility" smallint NOT NULL,
	"terms" smallint NOT NULL,
	"again" text NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"advice" text DEFAULT '' NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_id" uuid,
	"withdrawal_reason" text,
	CONSTRAINT "reviews_coming_key" UNIQUE NULLS NOT DISTINCT("speaker_id","sheet_id","library_id","replay_id"),
	CONSTRAINT "reviews_marks" CHECK ("reviews"."bond" between 1 and 5 and "reviews"."content" between 1 and 5 and "reviews"."preparation" between 1 and 5 and "reviews"."flexibility" between 1 and 5 and "reviews"."terms" between 1 and 5),
	CONSTRAINT "reviews_said" CHECK ("reviews"."done" <> '' and "reviews"."audience" <> ''),
	CONSTRAINT "reviews_conditions" CHECK (("reviews"."again" = 'conditions') = ("reviews"."conditions" <> '')),
	CONSTRAINT "reviews_withdrawn_whole" CHECK (("reviews"."withdrawn_at" is null) = ("reviews"."withdrawn_by_id" is null) and ("reviews"."withdrawn_at" is null) = ("reviews"."withdrawal_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "review_id" uuid;--> statement-breakpoint
ALTER TABLE "replay_speakers" ADD CONSTRAINT "replay_speakers_replay_id_replays_id_fk" FOREIGN KEY ("replay_id") REFERENCES "public"."replays"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replay_speakers" ADD CONSTRAINT "replay_speakers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replays" ADD CONSTRAINT "replays_whole_key" UNIQUE("id","sheet_id","library_id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_replay_fk" FOREIGN KEY ("replay_id","sheet_id","library_id") REFERENCES "public"."replays"("id","sheet_id","library_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "replay_speakers_speaker_idx" ON "replay_speakers" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "reviews_sheet_idx" ON "reviews" USING btree ("sheet_id");--> statement-breakpoint
CREATE INDEX "reviews_author_idx" ON "reviews" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "reports_review_idx" ON "reports" USING btree ("review_id");--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_review_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade;--> statement-breakpoint
-- Who came where, and when: sheets in sight that name a speaker, for the library that they belong
-- to; replays that name one of them, for the library that told it.
CREATE VIEW "comings" AS
SELECT l.speaker_id, s.id AS sheet_id, NULL::uuid AS replay_id, s.library_id,
  (v.content -> 'start' ->> 'date')::date AS happened_on,
  v.content -> 'start' ->> 'precision' AS happened_precision, l.is_public
FROM sheet_speakers l
JOIN sheets s ON s.id = l.sheet_id AND s.status IN ('published', 'archived')
JOIN sheet_versions v ON v.id = s.published_version_id
UNION ALL
SELECT r.speaker_id, p.sheet_id, p.id, p.library_id, p.happened_on, p.happened_precision,
  coalesce(l.is_public, false)
FROM replay_speakers r
JOIN replays p ON p.id = r.replay_id AND p.withdrawn_at IS NULL
JOIN sheets s ON s.id = p.sheet_id AND s.status IN ('published', 'archived')
LEFT JOIN sheet_speakers l ON l.sheet_id = p.sheet_id AND l.speaker_id = r.speaker_id;--> statement-breakpoint
CREATE FUNCTION "hold_review_proof"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.comings c
    WHERE c.speaker_id = new.speaker_id AND c.sheet_id = new.sheet_id
      AND c.replay_id IS NOT DISTINCT FROM new.replay_id AND c.library_id = new.library_id
      AND c.happened_on IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'No coming stands behind this review'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_proof', TABLE = 'reviews';
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "reviews_proof" BEFORE INSERT ON "reviews"
FOR EACH ROW EXECUTE FUNCTION "hold_review_proof"();