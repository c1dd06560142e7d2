package io.buyerstatus.template.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A planted function keeps the rules for zips, and each mistake in it breaks its rule. */
@DisplayName("A rule for zips")
final class ZipRulesTest {

    private static final Function FUNCTION =
            Deployment.of(TemplateFiles.read(TemplateFiles.repository())).function("due-messages");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(ZipRules.LIGHT, "eleven megabytes", planted -> planted.with("noise", noise())),
                mistake(ZipRules.NO_BALLAST, "netty", planted -> planted.with("io/netty/Channel.class", new byte[0])),
                mistake(
                        ZipRules.COMPLETE,
                        "a class that is used and not packed",
                        planted -> planted.without("io/buyerstatus/functions/duemessages/Report.class")),
                mistake(ZipRules.COMPLETE, "a class that a text names and that is not packed", planted -> planted.with(
                                "planted/Codec.class", new byte[0])
                        .without("planted/Codec.class")
                        .replace("names.either();", "names.either().concat(\"planted.Codec\");")),
                mistake(ZipRules.REPRODUCIBLE, "two times", PlantedFunction::builtAtAnotherTime),
                mistake(ZipRules.LOADS, "another class", planted -> planted.replace("DueMessagesHandler", "SomeHandler")
                        .replace("public final class SomeHandler", "final class SomeHandler")),
                mistake(ZipRules.LOADS, "no constructor for the local system", planted -> planted.replace(
                                ", InstantSource clock)", ")")
                        .replace(", InstantSource.system())", ")")),
                mistake(
                        ZipRules.LOADS,
                        "a name that nobody sets",
                        planted -> planted.replace(
                                "environment.get(\"LEDGER_TABLE\")", "environment.get(\"OTHER_TABLE\")")),
                mistake(
                        ZipRules.ENVIRONMENT,
                        "a name too many",
                        planted -> planted.replace("table = ", "environment.get(\"ORDERS_TABLE\"); table = ")),
                mistake(
                        ZipRules.ENVIRONMENT,
                        "a name too few",
                        planted -> planted.replace("\"LEDGER_TABLE\"", "\"table\"")),
                mistake(
                        ZipRules.ALLOWED,
                        "a call behind a port",
                        planted -> planted.replace("count();\n", "never();\n")),
                mistake(
                        ZipRules.ALLOWED,
                        "a right that is never used",
                        planted -> planted.replace("read = client::getItem", "read = nothing -> {}")),
                mistake(
                        ZipRules.ALLOWED,
                        "a table that no variable names",
                        planted -> planted.replace("request.tableName(rows));", "request.tableName(\"other\"));")),
                mistake(
                        ZipRules.ALLOWED,
                        "a table of another variable",
                        planted -> planted.replace(
                                "version > 0 ? ledger", "version > 0 ? System.getenv().get(\"ORDERS_TABLE\")")),
                mistake(
                        ZipRules.ALLOWED,
                        "a query of the table where the index is meant",
                        planted -> planted.replace("names.ledger()).indexName(\"due\")", "names.ledger())")),
                mistake(
                        ZipRules.ROUTES,
                        "a route that does not lead to it",
                        planted -> planted.replace(
                                "ledger.sweep();", "if (\"GET /sweep\".equals(event)) ledger.sweep();")));
    }

    @ParameterizedTest(name = "is kept by the planted function: {0}")
    @EnumSource(ZipRules.class)
    void isKeptByThePlantedFunction(ZipRules rule) throws IOException {
        assertThat(rule.breaches(FUNCTION, new PlantedFunction(folder).build())).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" is broken by {1}")
    @MethodSource("mistakes")
    void isBrokenBy(ZipRules rule, String mistake, UnaryOperator<PlantedFunction> spoil) throws IOException {
        assertThat(rule.breaches(
                        FUNCTION, spoil.apply(new PlantedFunction(folder)).build()))
                .isNotEmpty();
    }

    @Test
    void isNotSkippedWhereThereIsNoZip() {
        assertThatThrownBy(() -> FunctionZip.read(folder.resolve("missing.zip")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("build the functions first");
    }

    private static Arguments mistake(ZipRules rule, String name, UnaryOperator<PlantedFunction> spoil) {
        return Arguments.of(rule, name, spoil);
    }

    private static byte[] noise() {
        byte[] noise = new byte[11 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
