package io.buyerstatus.aws.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A name that two attributes of one row share would lose one of them. */
class AttributesTest {
    @TestFactory
    Stream<DynamicTest> noRowUsesANameTwice() {
        return Stream.of(Attributes.class, WithdrawalAttributes.class)
                .flatMap(rows -> Arrays.stream(rows.getDeclaredClasses()))
                .map(row -> DynamicTest.dynamicTest(
                        row.getSimpleName(), () -> assertThat(names(row)).doesNotHaveDuplicates()));
    }

    private static List<String> names(Class<?> row) {
        return Arrays.stream(row.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .map(AttributesTest::value)
                .toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
