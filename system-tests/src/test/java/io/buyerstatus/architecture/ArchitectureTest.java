package io.buyerstatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Class below {@code io.buyerstatus} -> the only rule that it breaks. */
    private static final Map<String, Rule> PLANTED = Map.ofEntries(
            Map.entry("core.planted.UsesPages", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("core.planted.UsesAdapters", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("core.planted.UsesALibrary", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("core.planted.UsesAValuesLibrary", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("core.value.planted.UsesTheRestOfTheCore", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("pages.planted.UsesAdapters", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("aws.planted.UsesPages", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("integrations.planted.UsesAdapters", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("functions.orderevents.planted.UsesAnotherFunction", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("functions.shared.planted.UsesAFunction", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("operator.planted.UsesLocal", Rule.USES_ONLY_WHAT_ITS_ROOM_MAY),
            Map.entry("core.settings.planted.UsesAFeature", Rule.SETTINGS_KNOW_NO_FEATURE),
            Map.entry("core.planted.ReadsTheClock", Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT),
            Map.entry("core.planted.MakesAClock", Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT),
            Map.entry("core.planted.ReadsTheSystemsMillis", Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT),
            Map.entry("core.planted.ReadsTheEnvironment", Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT),
            Map.entry("core.planted.DrawsRandomness", Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT),
            Map.entry("core.planted.DrawsAnId", Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT),
            Map.entry(
                    "functions.orderevents.planted.ReadsTheEnvironmentHandler",
                    Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT));

    private final JavaClasses product = Product.classes();

    @ParameterizedTest
    @EnumSource
    void everyClassOfTheProductKeeps(Rule rule) {
        assertThat(product.stream().flatMap(rule::violations)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRoomOfTheTableExists() {
        return Rooms.all()
                .map(room -> DynamicTest.dynamicTest(room.root(), () -> assertThat(
                                product.stream().filter(type -> room.holds(type.getPackageName())))
                        .anyMatch(type -> !type.getSimpleName().equals("package-info"))));
    }

    @TestFactory
    Stream<DynamicTest> thePartsOfARoomFormNoCircle() {
        return Rooms.all()
                .map(room -> DynamicTest.dynamicTest(room.root(), () -> partsWithoutCircles(room.root())
                        .allowEmptyShould(true)
                        .check(product)));
    }

    @Test
    void aPlantedCircleIsFound() {
        JavaClasses planted = new ClassFileImporter().importPackages("io.buyerstatus.unheardof.planted.circle");

        assertThat(partsWithoutCircles("io.buyerstatus.unheardof.planted.circle")
                        .evaluate(planted)
                        .hasViolation())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedViolationBreaksItsRule() {
        return PLANTED.entrySet().stream()
                .map(planted -> DynamicTest.dynamicTest(planted.getKey(), () -> {
                    JavaClass type = planted(planted.getKey());
                    assertThat(Stream.of(Rule.values())
                                    .filter(rule ->
                                            rule.violations(type).findAny().isPresent()))
                            .containsExactly(planted.getValue());
                }));
    }

    @Test
    void aPackageThatNobodyWroteIntoTheTableIsRefused() {
        JavaClass stranger = planted("unheardof.planted.Stranger");

        assertThat(Rule.HAS_A_ROOM.violations(stranger)).hasSize(1);
        assertThat(Rule.LIVES_IN_A_NULL_MARKED_PACKAGE.violations(stranger)).hasSize(1);
    }

    @Test
    void aHandlersOwnConstructorMayReadTheEnvironmentAndNothingElseOfItMay() {
        JavaClass handler = planted("functions.orderevents.planted.ReadsTheEnvironmentHandler");

        assertThat(Rule.IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT.violations(handler))
                .singleElement()
                .asString()
                .contains("region()");
    }

    private static SliceRule partsWithoutCircles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static JavaClass planted(String name) {
        String type = "io.buyerstatus." + name;
        String folder = type.substring(0, type.lastIndexOf('.'));
        return new ClassFileImporter().importPackages(folder).get(type);
    }
}
