CREATE TABLE "help_askings" (
	"question_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"asked_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	CONSTRAINT "help_askings_question_id_user_id_pk" PRIMARY KEY("question_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "help_handovers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_user_id" uuid,
	"to_theme_id" integer,
	"handed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_handovers_to_one" CHECK (num_nonnulls("help_handovers"."to_user_id", "help_handovers"."to_theme_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "help_known_themes" (
	"user_id" uuid NOT NULL,
	"theme_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_known_themes_user_id_theme_id_pk" PRIMARY KEY("user_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "help_message_files" (
	"message_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "help_message_files_message_id_file_id_pk" PRIMARY KEY("message_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "help_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"client_key" uuid NOT NULL,
	"body" text NOT NULL,
	"quoted_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "help_participants" (
	"question_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"read_up_to" integer DEFAULT 0 NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_participants_question_id_user_id_pk" PRIMARY KEY("question_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "help_pauses" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"paused_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"client_key" uuid NOT NULL,
	"library_id" uuid,
	"theme_id" integer NOT NULL,
	"title" text NOT NULL,
	"urgency" text NOT NULL,
	"sheet_id" uuid,
	"page" text,
	"last_sequence" integer DEFAULT 0 NOT NULL,
	"taken_by_id" uuid,
	"taken_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"due_at" timestamp with time zone NOT NULL,
	"remind_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"last_moved_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_questions_taken_whole" CHECK (("help_questions"."taken_at" is null) = ("help_questions"."taken_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "help_resolutions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"resolved_by_id" uuid NOT NULL,
	"resolved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reopened_by_id" uuid,
	"reopened_at" timestamp with time zone,
	CONSTRAINT "help_resolutions_reopened_whole" CHECK (("help_resolutions"."reopened_at" is null) = ("help_resolutions"."reopened_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "help_askings" ADD CONSTRAINT "help_askings_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_askings" ADD CONSTRAINT "help_askings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_handovers" ADD CONSTRAINT "help_handovers_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_handovers" ADD CONSTRAINT "help_handovers_from_id_users_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_handovers" ADD CONSTRAINT "help_handovers_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_handovers" ADD CONSTRAINT "help_handovers_to_theme_id_themes_id_fk" FOREIGN KEY ("to_theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_known_themes" ADD CONSTRAINT "help_known_themes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_known_themes" ADD CONSTRAINT "help_known_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_message_files" ADD CONSTRAINT "help_message_files_message_id_help_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."help_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_message_files" ADD CONSTRAINT "help_message_files_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_messages" ADD CONSTRAINT "help_messages_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_messages" ADD CONSTRAINT "help_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_messages" ADD CONSTRAINT "help_messages_quoted_id_help_messages_id_fk" FOREIGN KEY ("quoted_id") REFERENCES "public"."help_messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_participants" ADD CONSTRAINT "help_participants_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_participants" ADD CONSTRAINT "help_participants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_pauses" ADD CONSTRAINT "help_pauses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_questions" ADD CONSTRAINT "help_questions_asked_by_id_users_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_questions" ADD CONSTRAINT "help_questions_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_questions" ADD CONSTRAINT "help_questions_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_questions" ADD CONSTRAINT "help_questions_sheet_id_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_questions" ADD CONSTRAINT "help_questions_taken_by_id_users_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_resolutions" ADD CONSTRAINT "help_resolutions_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_resolutions" ADD CONSTRAINT "help_resolutions_resolved_by_id_users_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_resolutions" ADD CONSTRAINT "help_resolutions_reopened_by_id_users_id_fk" FOREIGN KEY ("reopened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_askings_user_idx" ON "help_askings" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "help_handovers_question_idx" ON "help_handovers" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "help_known_themes_theme_idx" ON "help_known_themes" USING btree ("theme_id");--> statement-breakpoint
CREATE INDEX "help_message_files_file_idx" ON "help_message_files" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_messages_sequence_key" ON "help_messages" USING btree ("question_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "help_messages_client_key" ON "help_messages" USING btree ("question_id","client_key");--> statement-breakpoint
CREATE INDEX "help_participants_user_idx" ON "help_participants" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_questions_client_key" ON "help_questions" USING btree ("asked_by_id","client_key");--> statement-breakpoint
CREATE INDEX "help_questions_open_idx" ON "help_questions" USING btree ("created_at") WHERE "help_questions"."taken_at" is null;--> statement-breakpoint
CREATE INDEX "help_questions_moved_idx" ON "help_questions" USING btree ("last_moved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "help_resolutions_standing_key" ON "help_resolutions" USING btree ("question_id") WHERE "help_resolutions"."reopened_at" is null;