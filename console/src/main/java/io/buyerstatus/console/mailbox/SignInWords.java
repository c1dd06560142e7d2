package io.buyerstatus.console.mailbox;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.SignInEnd;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.mailbox.login.MailboxSignIn.Stage;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How somebody signed in last for a mailbox, what to do next, and the form to do it. */
final class SignInWords {
    private final Texts texts;
    private final Formats formats;

    SignInWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * What is shown.
     *
     * @param open whether the form is
     * @param back the address to register with the provider
     */
    record View(
            boolean open,
            Optional<Notice> last,
            Optional<Notice> end,
            List<Provider> providers,
            String client,
            String tenant,
            boolean any,
            String login,
            String back) {}

    /** @param running whether looking again is worth it */
    record Notice(String text, String tone, boolean running) {}

    record Provider(String value, String label, boolean chosen) {}

    View view(
            Mailbox mailbox,
            Optional<MailboxSignIn> last,
            Optional<SignInEnd> end,
            Optional<SignInFields> typed,
            String back,
            Instant now) {
        SignInFields fields = typed.or(() -> last.map(SignInFields::of)).orElseGet(() -> new SignInFields(Map.of()));
        return new View(
                typed.isPresent(),
                last.map(way -> notice(way, mailbox, now)),
                end.map(ends -> ends(ends, now)),
                Arrays.stream(MailProvider.values())
                        .map(provider -> new Provider(
                                provider.word(),
                                texts.get("boxes.signin." + provider.word()),
                                provider.word().equals(fields.field("provider"))))
                        .toList(),
                fields.field("client"),
                fields.field("tenant"),
                fields.anyAccount(),
                mailbox.login().orElse(""),
                back);
    }

    private Notice ends(SignInEnd end, Instant now) {
        boolean over = !now.isBefore(end.at());
        return new Notice(
                texts.get(over ? "boxes.ended" : "boxes.ends", Map.of("time", formats.moment(end.at()))),
                over ? "problem" : "asking",
                false);
    }

    private Notice notice(MailboxSignIn way, Mailbox mailbox, Instant now) {
        boolean running = way.running(now);
        boolean away = way.stage() == Stage.AWAY && now.isBefore(way.since().plus(MailboxSignIn.VALID));
        String key = "boxes.signin.stage."
                + switch (way.stage()) {
                    case AWAY -> away ? "away" : "lost";
                    case BACK, EXCHANGING -> running ? "running" : "died";
                    case DONE, DECLINED, OTHER_ACCOUNT, NOT_RENEWABLE, REFUSED, SILENT, OVERTAKEN ->
                        MailboxFields.word(way.stage());
                };
        Map<String, String> values = Map.of(
                "time", formats.moment(way.since()),
                "detail", way.detail(),
                "login", mailbox.login().orElse(""));
        return new Notice(
                texts.get(key, only(values, texts.places(key))),
                away || running ? "asking" : way.stage() == Stage.DONE ? "done" : "problem",
                running);
    }

    private static Map<String, String> only(Map<String, String> values, Collection<String> places) {
        return values.entrySet().stream()
                .filter(value -> places.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
