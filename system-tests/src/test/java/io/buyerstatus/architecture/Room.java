package io.buyerstatus.architecture;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One part of the product: a package with everything below it, and all that its classes may use.
 *
 * @param root the package, such as {@code io.buyerstatus.core}
 * @param allowed root packages, ours and others', that its classes may use besides the room itself and {@code java}
 */
record Room(String root, Set<String> allowed) {

    static Room of(String root, String... allowed) {
        return new Room(root, Set.of(allowed));
    }

    /** This room with the rights of others added to its own. */
    Room and(Set<String> more) {
        return new Room(root, Stream.concat(allowed.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean holds(String packageName) {
        return isBelow(root, packageName);
    }

    boolean mayUse(String packageName) {
        return holds(packageName)
                || isBelow("java", packageName)
                || isBelow("org.jspecify.annotations", packageName)
                || allowed.stream().anyMatch(other -> isBelow(other, packageName));
    }

    private static boolean isBelow(String root, String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
