package io.buyerstatus.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.journey.Journey;
import io.buyerstatus.local.lambda.Invocation;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.lambda.Libraries;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.wiring.FunctionDefinition;
import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.TemplateFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schedule sends is read as a request, asks nobody for anything, and is no error. */
@OnSharedSystem
@DisplayName("The daily call that keeps a snapshot awake")
final class StayAwakeTest {

    private static final Path REPOSITORY = TemplateFiles.repository();

    private final Libraries libraries =
            Libraries.of(functions().stream().map(StayAwakeTest::code).toList());

    /** The running system's settings of the SDK are what the functions need to start. */
    StayAwakeTest(Journey running) {}

    @AfterAll
    void close() {
        libraries.close();
    }

    static List<Function> functions() {
        return Deployment.of(TemplateFiles.read(REPOSITORY)).functions().stream()
                .filter(function -> function.at("SnapStart").exists())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void isAnsweredAsARequestForWhatThereIsNot(Function function) throws InterruptedException {
        String input = function.events("ScheduleV2")
                .map(event -> event.at("Input").text())
                .filter(sent -> sent.contains("stay awake"))
                .findFirst()
                .orElseThrow();
        try (LambdaFunction loaded = LambdaFunction.load(definition(function), InstantSource.system(), libraries)) {
            assertThat(loaded.invoke(input.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(Invocation.Success.class, answer -> assertThat(
                                    new String(answer.payload(), StandardCharsets.UTF_8))
                            .containsPattern("\"statusCode\":(404|200)"));
        }
    }

    private static FunctionDefinition definition(Function function) {
        Map<String, String> nowhere =
                function.environment().stream().collect(Collectors.toMap(name -> name, StayAwakeTest::ofNowhere));
        return new FunctionDefinition(
                function.name(),
                code(function),
                function.at("Handler").text(),
                nowhere,
                Duration.ofSeconds(function.at("Timeout").number()),
                function.at("MemorySize").number(),
                new Position(TemplateFiles.MAIN, 1));
    }

    private static Path code(Function function) {
        return REPOSITORY.resolve(function.at("CodeUri").text());
    }

    private static String ofNowhere(String variable) {
        if (variable.endsWith("_PER_SECOND")) {
            return "1";
        }
        if (variable.equals("MAIL_SERVERS")) {
            return "nowhere:465";
        }
        return variable.endsWith("_URL") ? "http://localhost" : "nowhere";
    }
}
