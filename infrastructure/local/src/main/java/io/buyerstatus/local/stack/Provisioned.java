package io.buyerstatus.local.stack;

import java.util.Map;

/**
 * What the template can say about a resource that stands.
 *
 * @param ref the value of {@code Ref}
 * @param attributes what {@code Fn::GetAtt} finds
 */
public record Provisioned(String ref, Map<String, String> attributes) {

    public Provisioned {
        attributes = Map.copyOf(attributes);
    }

    /** A resource with nothing but a reference. */
    public static Provisioned of(String ref) {
        return new Provisioned(ref, Map.of());
    }
}
