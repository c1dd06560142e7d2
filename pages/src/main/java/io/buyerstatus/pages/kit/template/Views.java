package io.buyerstatus.pages.kit.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns view records into the maps that templates are fed with. Nothing but record components gets through: Handlebars'
 * own resolvers would call any public method of an object.
 *
 * <p>An empty Optional becomes the empty text, never a missing key: Handlebars looks for a missing key in the
 * surrounding value, and would print that one's field of the same name.
 */
final class Views {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private Views() {}

    /** @throws IllegalArgumentException where a component is of a type that a view may not have */
    static Map<String, Object> map(Record view) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(view.getClass())) {
            map.put(component.getName(), value(read(component, view)));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Object value(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number;
            case Enum<?> constant -> constant.name().toLowerCase(java.util.Locale.ROOT);
            case Optional<?> optional -> optional.<Object>map(Views::value).orElse("");
            case List<?> list -> list(list);
            case Record view -> map(view);
            default ->
                throw new IllegalArgumentException(
                        "a view may not hold a " + value.getClass().getName());
        };
    }

    private static List<Object> list(List<?> values) {
        List<Object> list = new ArrayList<>(values.size());
        for (Object value : values) {
            list.add(value(value));
        }
        return Collections.unmodifiableList(list);
    }

    private static Object read(RecordComponent component, Record view) {
        try {
            return component.getAccessor().invoke(view);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }
}
