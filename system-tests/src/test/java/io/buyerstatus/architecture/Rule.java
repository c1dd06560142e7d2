package io.buyerstatus.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What holds for every class of the product; each names what breaks it. */
enum Rule {
    /** A package that is not in the table may not exist. */
    HAS_A_ROOM {
        @Override
        Stream<String> violations(JavaClass type) {
            return Rooms.of(type.getPackageName()).isPresent()
                    ? Stream.empty()
                    : Stream.of(type.getName() + " is in no room of the table");
        }
    },

    /** What a room's row does not name, its classes do not use. */
    USES_ONLY_WHAT_ITS_ROOM_MAY {
        @Override
        Stream<String> violations(JavaClass type) {
            return Rooms.of(type.getPackageName()).stream()
                    .flatMap(room -> type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .filter(target -> !target.isPrimitive() && !room.mayUse(target.getPackageName())))
                    .map(target -> type.getName() + " uses " + target.getName())
                    .distinct();
        }
    },

    /** What settings are made of knows none of the features that export settings: else every feature would know every other. */
    SETTINGS_KNOW_NO_FEATURE {
        @Override
        Stream<String> violations(JavaClass type) {
            return isIn(type.getPackageName(), SETTINGS)
                    ? type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .filter(target -> isIn(target.getPackageName(), "io.buyerstatus"))
                            .filter(target ->
                                    SETTINGS_USE.stream().noneMatch(part -> isIn(target.getPackageName(), part)))
                            .map(target -> type.getName() + " uses " + target.getName())
                            .distinct()
                    : Stream.empty();
        }
    },

    /** Time, chance and environment are handed in: only the outermost layer may read them. */
    IS_HANDED_TIME_CHANCE_AND_ENVIRONMENT {
        @Override
        Stream<String> violations(JavaClass type) {
            return isOutermost(type)
                    ? Stream.empty()
                    : type.getAccessesFromSelf().stream()
                            .filter(access -> isAmbient(access, type))
                            .filter(access -> !isHandlersOwnConstructor(access))
                            .map(JavaAccess::getDescription);
        }
    },

    /** Null does not exist where nobody says so. */
    LIVES_IN_A_NULL_MARKED_PACKAGE {
        @Override
        Stream<String> violations(JavaClass type) {
            return type.getPackage().isAnnotatedWith(NullMarked.class)
                    ? Stream.empty()
                    : Stream.of(type.getPackageName() + " has no @NullMarked package-info");
        }
    };

    private static final Set<String> CLOCKS = Set.of("now", "system", "systemUTC", "systemDefaultZone", "tick");
    private static final Set<String> READ_FROM_SYSTEM =
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties");
    private static final Set<String> GENERATORS = Set.of(
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator");

    private static final Set<String> DRAWN_FROM =
            Set.of(JavaConstructor.CONSTRUCTOR_NAME, "current", "getInstanceStrong", "of", "getDefault");

    private static final String SETTINGS = "io.buyerstatus.core.settings";
    private static final Set<String> SETTINGS_USE =
            Set.of(SETTINGS, "io.buyerstatus.core.shop", "io.buyerstatus.core.value");

    private static boolean isIn(String packageName, String root) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    abstract Stream<String> violations(JavaClass type);

    /** Programs read their own environment. */
    private static boolean isOutermost(JavaClass type) {
        return type.getPackageName().startsWith("io.buyerstatus.local")
                || type.getPackageName().startsWith("io.buyerstatus.operator");
    }

    /** Adapters draw for the core's ports, and what every handler needs spreads its retries. */
    private static boolean mayDraw(JavaClass type) {
        return type.getPackageName().startsWith("io.buyerstatus.aws")
                || type.getPackageName().startsWith("io.buyerstatus.functions.shared");
    }

    private static boolean isAmbient(JavaAccess<?> access, JavaClass from) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.startsWith("java.time.")) {
            return CLOCKS.contains(name);
        }
        if (owner.equals("java.lang.System")) {
            return READ_FROM_SYSTEM.contains(name);
        }
        return isChance(owner, name) && !mayDraw(from);
    }

    private static boolean isChance(String owner, String name) {
        return switch (owner) {
            case "java.lang.Math" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            default -> GENERATORS.contains(owner) && DRAWN_FROM.contains(name);
        };
    }

    /** The no-argument constructor of a handler is where Lambda's environment and the real clock come in. */
    private static boolean isHandlersOwnConstructor(JavaAccess<?> access) {
        return access.getOriginOwner().getSimpleName().endsWith("Handler")
                && access.getOriginOwner().getPackageName().startsWith("io.buyerstatus.functions.")
                && access.getOrigin().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && access.getOrigin().getParameters().isEmpty();
    }
}
