CREATE TABLE "help_video_seats" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "help_video_seats_four" CHECK ("help_video_seats"."place" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "help_video_signals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "help_video_signals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "help_video_seats" ADD CONSTRAINT "help_video_seats_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_video_seats" ADD CONSTRAINT "help_video_seats_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_video_signals" ADD CONSTRAINT "help_video_signals_from_id_help_video_seats_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."help_video_seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_video_signals" ADD CONSTRAINT "help_video_signals_to_id_help_video_seats_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."help_video_seats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "help_video_seats_place_key" ON "help_video_seats" USING btree ("question_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "help_video_seats_person_key" ON "help_video_seats" USING btree ("question_id","user_id");--> statement-breakpoint
CREATE INDEX "help_video_signals_to_idx" ON "help_video_signals" USING btree ("to_id","id");--> statement-breakpoint
CREATE INDEX "help_video_signals_from_idx" ON "help_video_signals" USING btree ("from_id");