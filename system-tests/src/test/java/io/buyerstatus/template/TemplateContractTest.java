package io.buyerstatus.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.TemplateFiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is deployed keeps every rule, and every rule can fail. */
@DisplayName("The template")
final class TemplateContractTest {

    private static final TemplateFiles FILES = TemplateFiles.read(TemplateFiles.repository());
    private static final Deployment DEPLOYMENT = Deployment.of(FILES);

    static List<Rule> rules() {
        return Stream.of(
                        FunctionRules.ALL,
                        QueueRules.ALL,
                        DataRules.ALL,
                        WatchRules.ALL,
                        AccessRules.ALL,
                        AccountRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static List<Mutation> mutations() {
        return Stream.of(Mutations.ALL, RoleMutations.ALL, AccountMutations.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void keepsTheRule(Rule rule) {
        assertThat(rule.breachesIn(DEPLOYMENT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void wouldBreakTheRuleIf(Mutation mutation) {
        Rule rule = rules().stream()
                .filter(candidate -> candidate.name().equals(mutation.rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule \"" + mutation.rule() + "\""));

        assertThat(rule.breachesIn(Deployment.of(mutation.applyTo(FILES)))).isNotEmpty();
    }

    @Test
    void hasNoRuleThatCannotFail() {
        Set<String> proven = mutations().stream().map(Mutation::rule).collect(Collectors.toSet());

        assertThat(rules()).extracting(Rule::name).allSatisfy(name -> assertThat(proven)
                .as("a mutation that breaks it")
                .contains(name));
    }
}
