package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.mailbox.MailboxFields;
import io.buyerstatus.console.mailbox.MailboxesPages;
import io.buyerstatus.console.mailbox.SignInFields;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.MailboxStates;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.TrialRequests;
import io.buyerstatus.core.mailbox.domain.DomainFinding;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.mailbox.login.MailboxSignIns;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop's mailboxes. All of the staff see how they do; owners who have just proved who they are change them. */
record MailboxesRoute(
        DeskAnswers answers,
        SettingsStore settings,
        Mailboxes mailboxes,
        MailboxStates states,
        MailboxTrials trials,
        TrialRequests requests,
        MailboxSignIns signIns,
        MailboxSignInRoute signIn,
        SecretBox box,
        SenderProof proof,
        MailboxesPages pages,
        InstantSource clock) {
    private static final List<String> DONE = List.of("saved", "unchanged", "removed", "trying", "back", "notback");

    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(
                request,
                Role.READER,
                me -> page(
                        request,
                        200,
                        me,
                        MailboxesPages.News.done(request.queryParameter("done").filter(DONE::contains))));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return admitted(request, Role.OWNER, me -> {
            if (request.fromElsewhere(answers.publicBase())) {
                return answers.strange(request, ConsoleUrls.mailboxes(me.shop()));
            }
            Map<String, String> form = request.form();
            MailboxFields fields = new MailboxFields(form);
            if (!answers.ours(request, me.token())) {
                return problem(request, 403, me, fields, "strange", "");
            }
            if (form.getOrDefault("do", "").equals("try")) {
                return tried(request, me, fields);
            }
            if (!me.person().session().fresh(clock.instant())) {
                return problem(request, 403, me, fields, "fresh", "");
            }
            Optional<Mailbox> before = known(me, fields);
            if (form.getOrDefault("do", "").equals("sign-in")) {
                return before.map(mailbox -> signIn(request, me, mailbox, new SignInFields(form)))
                        .orElseGet(() -> answers.missing(request));
            }
            long newest = before.map(Mailbox::version).orElse(0L);
            if (newest != fields.seen()) {
                return problem(request, 409, me, fields.seen(newest), "overtaken", "");
            }
            return switch (form.getOrDefault("do", "")) {
                case "save" -> save(request, me, fields, before);
                case "remove" -> remove(request, me, before);
                default -> answers.missing(request);
            };
        });
    }

    private Optional<Mailbox> known(Colleague me, MailboxFields fields) {
        return mailboxes.of(me.shop()).stream()
                .filter(known -> known.id().value().equals(fields.id()))
                .findFirst();
    }

    private APIGatewayV2HTTPResponse signIn(Request request, Colleague me, Mailbox mailbox, SignInFields fields) {
        return signIn.begin(
                request,
                me,
                mailbox.id(),
                fields,
                (problem, rule) -> page(request, 422, me, MailboxesPages.News.notSigningIn(problem, rule, fields)));
    }

    /** Whoever asks gets the mail; who opens passwords does it, and this page shows what it found. */
    private APIGatewayV2HTTPResponse tried(Request request, Colleague me, MailboxFields fields) {
        Optional<Mailbox> known = known(me, fields);
        if (known.isEmpty()) {
            return answers.missing(request);
        }
        Instant now = clock.instant();
        MailboxId id = known.get().id();
        boolean running = trials.last(me.shop(), id)
                .filter(last ->
                        last.running(now) || now.isBefore(last.startedAt().plus(MailboxTrial.PAUSE)))
                .isPresent();
        if (running) {
            return page(request, 409, me, MailboxesPages.News.problem("running", "", Optional.empty()));
        }
        requests.ask(TrialRequest.of(me.shop(), id, me.person().session().email(), now));
        return led(me, "trying");
    }

    private APIGatewayV2HTTPResponse save(
            Request request, Colleague me, MailboxFields fields, Optional<Mailbox> before) {
        return switch (fields.read(me.shop(), before)) {
            case MailboxFields.Broken(String problem, String rule) -> problem(request, 422, me, fields, problem, rule);
            case MailboxFields.Read(Mailbox mailbox, Optional<String> password) -> {
                if (password.isEmpty() && before.filter(mailbox::sameAs).isPresent()) {
                    yield led(me, "unchanged");
                }
                Optional<SenderProof.Unproven> against = against(mailbox, before, fields);
                if (against.isPresent()) {
                    yield problem(request, 422, me, fields, word(against.get()), found(against.get()));
                }
                boolean put = mailboxes.put(
                        mailbox,
                        password.map(
                                text -> box.seal(me.shop(), Purpose.MAILBOX, text.getBytes(StandardCharsets.UTF_8))));
                if (put && password.isPresent()) {
                    forgetEnd(mailbox);
                }
                yield put ? led(me, "saved") : problem(request, 409, me, fields, "overtaken", "");
            }
        };
    }

    /** Looked at where it matters anew, and nobody insists. */
    private Optional<SenderProof.Unproven> against(Mailbox mailbox, Optional<Mailbox> before, MailboxFields fields) {
        boolean known = before.filter(stored -> stored.address().equals(mailbox.address())
                        && stored.smtp().equals(mailbox.smtp()))
                .isPresent();
        return known || fields.insists() ? Optional.empty() : proof.against(mailbox);
    }

    private static String word(SenderProof.Unproven against) {
        return MailboxesPages.UNPROVEN + against.why().name().toLowerCase(Locale.ROOT);
    }

    private static String found(SenderProof.Unproven against) {
        return against.red().stream().map(DomainFinding::line).collect(Collectors.joining("\n"));
    }

    /** Nobody's sign-in is used any more, and so its end says nothing. Should another write be faster, the daily renewal forgets it. */
    private void forgetEnd(Mailbox mailbox) {
        MailboxState state = states.state(mailbox.shop(), mailbox.id());
        if (state.signInEnd().isPresent()) {
            states.replace(state.of(mailbox).with(Optional.<SignInEnd>empty()).stored());
        }
    }

    private APIGatewayV2HTTPResponse remove(Request request, Colleague me, Optional<Mailbox> before) {
        if (before.isEmpty()) {
            return answers.missing(request);
        }
        mailboxes.remove(me.shop(), before.get().id());
        return led(me, "removed");
    }

    private static APIGatewayV2HTTPResponse led(Colleague me, String done) {
        return Replies.seeOther(ConsoleUrls.mailboxes(me.shop()) + "?done=" + done);
    }

    private APIGatewayV2HTTPResponse problem(
            Request request, int status, Colleague me, MailboxFields fields, String why, String rule) {
        return page(request, status, me, MailboxesPages.News.problem(why, rule, Optional.of(fields)));
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Colleague me, MailboxesPages.News news) {
        return settings.shop(me.shop())
                .map(shop -> Replies.page(
                        request,
                        status,
                        pages.html(
                                answers.asked(request, ConsoleUrls.mailboxes(me.shop())),
                                me,
                                new MailboxesPages.Shown(
                                        mailboxes.of(me.shop()).stream()
                                                .map(mailbox -> new MailboxesPages.Known(
                                                        mailbox,
                                                        states.state(me.shop(), mailbox.id()),
                                                        trials.last(me.shop(), mailbox.id()),
                                                        signIns.signIn(me.shop(), mailbox.id())))
                                                .toList(),
                                        shop.ofShop().get(GeneralSettings.TIME_ZONE),
                                        ConsoleUrls.mailboxSignedIn(answers.publicBase()),
                                        clock.instant()),
                                news)))
                .orElseGet(() -> answers.missing(request));
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        return answers.admitted(
                request, ConsoleUrls.path(ConsoleUrls.MAILBOXES, request.pathParameter("shop")), needed, then);
    }
}
