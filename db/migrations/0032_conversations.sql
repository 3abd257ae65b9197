CREATE TABLE "help_canned_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid,
	"departement_code" text,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "help_canned_answers_of_one" CHECK (num_nonnulls("help_canned_answers"."user_id", "help_canned_answers"."departement_code") = 1),
	CONSTRAINT "help_canned_answers_own_hand" CHECK ("help_canned_answers"."user_id" is null or "help_canned_answers"."user_id" = "help_canned_answers"."written_by_id")
);
--> statement-breakpoint
CREATE TABLE "help_departures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"left_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"invited_by_id" uuid NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "help_invitations_answered_once" CHECK (num_nonnulls("help_invitations"."accepted_at", "help_invitations"."declined_at", "help_invitations"."withdrawn_at") <= 1),
	CONSTRAINT "help_invitations_of_another" CHECK ("help_invitations"."user_id" <> "help_invitations"."invited_by_id")
);
--> statement-breakpoint
CREATE TABLE "help_reactions" (
	"message_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_reactions_message_id_user_id_kind_pk" PRIMARY KEY("message_id","user_id","kind")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "sheet_id" uuid;--> statement-breakpoint
ALTER TABLE "help_message_files" ADD COLUMN "alt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "help_messages" ADD COLUMN "vector" "tsvector" GENERATED ALWAYS AS (public.search_vector(body)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "help_canned_answers" ADD CONSTRAINT "help_canned_answers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_canned_answers" ADD CONSTRAINT "help_canned_answers_departement_code_departements_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departements"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_canned_answers" ADD CONSTRAINT "help_canned_answers_written_by_id_users_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_departures" ADD CONSTRAINT "help_departures_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_departures" ADD CONSTRAINT "help_departures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_invitations" ADD CONSTRAINT "help_invitations_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_invitations" ADD CONSTRAINT "help_invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_invitations" ADD CONSTRAINT "help_invitations_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_reactions" ADD CONSTRAINT "help_reactions_message_id_help_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."help_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_reactions" ADD CONSTRAINT "help_reactions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "help_canned_answers_person_key" ON "help_canned_answers" USING btree ("user_id","title") WHERE "help_canned_answers"."user_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "help_canned_answers_departement_key" ON "help_canned_answers" USING btree ("departement_code","title") WHERE "help_canned_answers"."departement_code" is not null;--> statement-breakpoint
CREATE INDEX "help_departures_question_idx" ON "help_departures" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_invitations_waiting_key" ON "help_invitations" USING btree ("question_id","user_id") WHERE num_nonnulls("help_invitations"."accepted_at", "help_invitations"."declined_at", "help_invitations"."withdrawn_at") = 0;--> statement-breakpoint
CREATE INDEX "help_invitations_user_idx" ON "help_invitations" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_video_seats" ADD CONSTRAINT "help_video_seats_participant_fk" FOREIGN KEY ("question_id","user_id") REFERENCES "public"."help_participants"("question_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_sheet_idx" ON "answers" USING btree ("sheet_id");--> statement-breakpoint
update public.answers a set sheet_id = q.sheet_id from public.help_questions q where q.id = a.question_id;
