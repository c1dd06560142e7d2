package io.buyerstatus.template.zip;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The zips that the reactor has built keep every rule. */
@DisplayName("The zip of")
final class FunctionZipTest {

    private static final Path REPOSITORY = TemplateFiles.repository();
    private static final List<Function> FUNCTIONS =
            Deployment.of(TemplateFiles.read(REPOSITORY)).functions();

    /** The one that was read last: the rules of one function come one after the other, and all zips together fill a heap. */
    private static @Nullable FunctionZip last;

    static Stream<Arguments> functionsAndRules() {
        return FUNCTIONS.stream().flatMap(function -> Stream.of(ZipRules.values())
                .map(rule -> Arguments.of(function.name(), rule, function)));
    }

    /** One of them is packed as all are. */
    static Stream<Function> functions() {
        return FUNCTIONS.stream().limit(Depth.of(1, FUNCTIONS.size()));
    }

    /** As Lambda sets it; the SDK's clients ask for it when they are made. */
    @BeforeAll
    static void inARegion() {
        System.setProperty("aws.region", "eu-central-1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("functionsAndRules")
    void theFunction(String name, ZipRules rule, Function function) throws IOException {
        assertThat(rule.breaches(function, zip(function))).isEmpty();
    }

    private static FunctionZip zip(Function function) {
        Path file = REPOSITORY.resolve(function.at("CodeUri").text());
        FunctionZip zip = last;
        if (zip == null || !zip.file().equals(file)) {
            zip = FunctionZip.read(file);
            last = zip;
        }
        return zip;
    }

    @AfterAll
    static void forget() {
        last = null;
    }

    @ParameterizedTest(name = "{0} comes out the same when it is packed again")
    @MethodSource("functions")
    void comesOutTheSame(Function function, @TempDir Path folder) throws IOException, InterruptedException {
        Path built = REPOSITORY.resolve(function.at("CodeUri").text());
        Path again = folder.resolve("again.zip");
        Process packer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        REPOSITORY.resolve(".mvn/LambdaZip.java").toString(),
                        built.resolveSibling("app/lib").toString(),
                        again.toString(),
                        built.getFileName().toString().replace(".zip", ""))
                .inheritIO()
                .start();

        assertThat(packer.waitFor()).isZero();
        assertThat(again).hasSameBinaryContentAs(built);
    }
}
