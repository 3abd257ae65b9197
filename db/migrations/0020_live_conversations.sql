ALTER TABLE "help_messages" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "help_questions" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "help_questions" ADD COLUMN "head_revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "help_messages_revision_idx" ON "help_messages" USING btree ("question_id","revision");--> statement-breakpoint
-- A session that ends, whichever way, is cut from its sockets on every server. Its id is a secret.
create function public.tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('rpbs_news', json_build_object(
    'event', 'cut',
    'room', 'session:' || encode(sha256(convert_to(old.id, 'UTF8')), 'hex'))::text);
  return null;
end $$;--> statement-breakpoint
create trigger tell_session_ended after delete on public.sessions
  for each row execute function public.tell_session_ended();--> statement-breakpoint
-- So is a member who is suspended or erased, were a session left behind.
create function public.tell_member_out() returns trigger language plpgsql as $$
begin
  perform pg_notify('rpbs_news', json_build_object('event', 'cut', 'room', 'person:' || new.id)::text);
  return null;
end $$;--> statement-breakpoint
create trigger tell_member_out after update of suspended_at, erased_at on public.users
  for each row when (
    (new.suspended_at is not null and old.suspended_at is null)
    or (new.erased_at is not null and old.erased_at is null))
  execute function public.tell_member_out();
