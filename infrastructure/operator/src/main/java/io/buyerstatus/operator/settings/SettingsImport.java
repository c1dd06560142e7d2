package io.buyerstatus.operator.settings;

import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.automation.change.SaveAutomations;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.ProposedSecrets;
import io.buyerstatus.core.settings.change.ReplaceSettings;
import io.buyerstatus.core.settings.change.ReplacementPlan;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.WebhookSecretRules;
import io.buyerstatus.operator.document.ConnectionEntry;
import io.buyerstatus.operator.document.Secrets;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.yaml.Problem;
import io.buyerstatus.operator.yaml.Problems;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Puts a settings document into a running system. A plan changes nothing; applying it replaces all at once.
 *
 * <pre>{@code
 * switch (imports.plan(document)) {
 *     case ImportPlan.Ready ready -> imports.apply(ready, author);
 *     case ImportPlan.Refused refused -> show(refused.problems());
 * }
 * }</pre>
 */
public final class SettingsImport {
    private final ReplaceSettings replace;
    private final SaveAutomations automations;
    private final SecretSources sources;

    /**
     * @param environment the value of an environment variable, empty text where it is not set
     * @param random must be secure: links are as hard to guess as it is
     */
    public SettingsImport(
            EditableSettings settings,
            EditableAutomations automations,
            SecretBox secrets,
            UnaryOperator<String> environment,
            InstantSource clock,
            RandomGenerator random) {
        this.replace = new ReplaceSettings(settings, secrets, clock, () -> {
            byte[] key = new byte[LinkKey.KEY_BYTES];
            random.nextBytes(key);
            return key;
        });
        this.automations = new SaveAutomations(automations, clock);
        this.sources = new SecretSources(environment);
    }

    /** What importing the document would change. */
    public ImportPlan plan(SettingsDocument document) {
        Problems problems = new Problems();
        ReplacementPlan plan = replace.plan(document.proposed(entry -> resolved(entry, problems)));
        return switch (plan) {
            case ReplacementPlan.Ready ready
            when !problems.refusing() ->
                new ImportPlan.Ready(
                        ready,
                        document.automations()
                                .map(wanted -> automations.plan(document.shop(), wanted))
                                .orElse(List.of()));
            case ReplacementPlan.Ready ready -> new ImportPlan.Refused(problems.all());
            case ReplacementPlan.Refused refused -> {
                refused.fields().forEach(field -> problems.error(line(field, document), field.field(), field.rule()));
                yield new ImportPlan.Refused(problems.all());
            }
        };
    }

    /** Does what was planned. */
    public ChangeResult apply(ImportPlan.Ready plan, Author by) {
        List<AutomationId> overtaken = automations.apply(plan.next().id(), plan.automations(), by);
        return overtaken.isEmpty() ? replace.apply(plan.plan(), by) : new ChangeResult.Overtaken();
    }

    private ProposedSecrets resolved(ConnectionEntry entry, Problems problems) {
        return switch (entry.secrets()) {
            case Secrets.Keep keep -> new ProposedSecrets.Keep();
            case Secrets.Given given -> new ProposedSecrets.Given(resolved(entry, given, problems));
        };
    }

    private List<String> resolved(ConnectionEntry entry, Secrets.Given given, Problems problems) {
        List<String> secrets = new ArrayList<>();
        for (Secrets.Source source : given.sources()) {
            sources.value(
                            source,
                            entry.path() + ".secrets",
                            value -> WebhookSecretRules.broken(entry.kind(), value),
                            problems)
                    .ifPresent(secrets::add);
        }
        return secrets;
    }

    /** Where the document says what a rule is about. */
    private static int line(InvalidField field, SettingsDocument document) {
        return document.connections().stream()
                .filter(entry ->
                        field.field().equals(entry.path()) || field.field().startsWith(entry.path() + "."))
                .map(ConnectionEntry::line)
                .findFirst()
                .orElse(Problem.FIRST_LINE);
    }
}
