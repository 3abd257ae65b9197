CREATE TABLE "evaluation_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"overall" integer NOT NULL,
	"pace" text NOT NULL,
	"recommends" text NOT NULL,
	"useful" text DEFAULT '' NOT NULL,
	"remarks" text DEFAULT '' NOT NULL,
	CONSTRAINT "evaluation_answers_overall" CHECK ("evaluation_answers"."overall" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "evaluation_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evaluation_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "evaluation_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"answered_on" date,
	CONSTRAINT "evaluation_requests_registration_key" UNIQUE("registration_id")
);
--> statement-breakpoint
ALTER TABLE "evaluation_answers" ADD CONSTRAINT "evaluation_answers_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_links" ADD CONSTRAINT "evaluation_links_request_id_evaluation_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."evaluation_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_requests" ADD CONSTRAINT "evaluation_requests_registration_fk" FOREIGN KEY ("registration_id","session_id") REFERENCES "public"."registrations"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluation_answers_session_idx" ON "evaluation_answers" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "evaluation_links_request_idx" ON "evaluation_links" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "evaluation_requests_session_idx" ON "evaluation_requests" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "evaluation_requests_silent_idx" ON "evaluation_requests" USING btree ("asked_at") WHERE "evaluation_requests"."answered_on" is null and "evaluation_requests"."reminded_at" is null;