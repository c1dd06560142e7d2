package io.buyerstatus.operator.settings;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.document.MailboxEntry;
import io.buyerstatus.operator.yaml.Problem;
import io.buyerstatus.operator.yaml.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts the mailboxes of a document into a running system; those that it does not name are removed. */
public final class MailboxImport {
    private final Mailboxes mailboxes;
    private final SecretBox box;
    private final SenderProof proof;
    private final SecretSources sources;

    /**
     * @param proof what speaks against a sender's address
     * @param environment the value of an environment variable, empty text where it is not set
     */
    public MailboxImport(Mailboxes mailboxes, SecretBox box, SenderProof proof, UnaryOperator<String> environment) {
        this.mailboxes = mailboxes;
        this.box = box;
        this.proof = proof;
        this.sources = new SecretSources(environment);
    }

    /**
     * What an import would do.
     *
     * @param steps what is done, mailbox by mailbox
     * @param problems what refuses it
     */
    public record Plan(ShopId shop, List<Step> steps, List<Problem> problems) {
        public Plan {
            steps = List.copyOf(steps);
            problems = List.copyOf(problems);
        }

        /** A line for people about each mailbox that changes; passwords are not in them. */
        public List<String> lines() {
            return steps.stream().map(Step::line).toList();
        }
    }

    /** One mailbox that changes. */
    sealed interface Step {
        String line();

        record Put(Mailbox mailbox, Optional<String> password) implements Step {
            @Override
            public String line() {
                return (mailbox.version() == 1 ? "+ " : "~ ") + "mailboxes." + mailbox.id() + ": "
                        + mailbox.address().value() + " by " + mailbox.smtp()
                        + (password.isEmpty()
                                ? ""
                                : password.get().equals(Credential.NONE_YET)
                                        ? ", to be signed in for again"
                                        : ", password set");
            }

            /** Without the password. */
            @Override
            public String toString() {
                return line();
            }
        }

        record Remove(Mailbox mailbox) implements Step {
            @Override
            public String line() {
                return "- mailboxes." + mailbox.id() + ": " + mailbox.address().value();
            }
        }
    }

    /** What importing would change. */
    public Plan plan(ShopId shop, List<MailboxEntry> entries) {
        Problems problems = new Problems();
        Map<String, Mailbox> left = new LinkedHashMap<>();
        mailboxes.of(shop).forEach(mailbox -> left.put(mailbox.id().value(), mailbox));
        List<Step> steps = new ArrayList<>();
        for (MailboxEntry entry : entries) {
            Optional<Mailbox> stored =
                    Optional.ofNullable(left.remove(entry.mailbox().id().value()));
            Optional<String> password = password(entry, problems)
                    .or(() -> stored.filter(before -> entry.signIn() && !before.sameServers(entry.mailbox()))
                            .map(before -> Credential.NONE_YET));
            boolean same =
                    stored.filter(before -> before.sameAs(entry.mailbox())).isPresent();
            if (!same || password.isPresent()) {
                long next = stored.map(Mailbox::version).orElse(0L) + 1;
                steps.add(new Step.Put(entry.mailbox().atVersion(next), password));
            }
            unproven(entry, stored, problems);
            if (stored.isEmpty()
                    && entry.mailbox().login().isPresent()
                    && entry.password().isEmpty()
                    && !entry.signIn()) {
                problems.error(
                        entry.line(),
                        entry.path() + ".password",
                        "is missing: nothing was imported before, and \"sign-in\" is not said");
            }
        }
        left.values().forEach(gone -> steps.add(new Step.Remove(gone)));
        return new Plan(shop, steps, problems.all());
    }

    /** Looked at where it matters anew, and nobody insists [C42]. */
    private void unproven(MailboxEntry entry, Optional<Mailbox> stored, Problems problems) {
        Mailbox mailbox = entry.mailbox();
        boolean known = stored.filter(before -> before.address().equals(mailbox.address())
                        && before.smtp().equals(mailbox.smtp()))
                .isPresent();
        if (!known && !entry.unproven()) {
            proof.against(mailbox)
                    .ifPresent(against -> problems.error(
                            entry.line(),
                            entry.path() + ".address",
                            SenderWords.of(mailbox, against)
                                    + ". Mend that, or say \"unproven: true\" to have it all the same"));
        }
    }

    /** Does what was planned; answers whether nobody was faster. */
    public boolean apply(Plan plan) {
        boolean all = true;
        for (Step step : plan.steps()) {
            switch (step) {
                case Step.Put(Mailbox mailbox, Optional<String> password) ->
                    all &= mailboxes.put(mailbox, password.map(text -> sealed(mailbox.shop(), text)));
                case Step.Remove(Mailbox mailbox) -> mailboxes.remove(mailbox.shop(), mailbox.id());
            }
        }
        return all;
    }

    private SealedSecret sealed(ShopId shop, String password) {
        return box.seal(shop, SecretBox.Purpose.MAILBOX, password.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> password(MailboxEntry entry, Problems problems) {
        return entry.password()
                .flatMap(source ->
                        sources.value(source, entry.path() + ".password", value -> Optional.empty(), problems));
    }
}
