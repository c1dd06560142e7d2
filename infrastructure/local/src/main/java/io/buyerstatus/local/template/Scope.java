package io.buyerstatus.local.template;

import java.util.Optional;

/** What intrinsic functions look things up in. */
public interface Scope {

    /**
     * The value of {@code Ref}: a parameter, a pseudo parameter or a resource.
     *
     * @return empty for {@code AWS::NoValue}
     * @throws TemplateException if there is nothing of this name
     */
    Optional<Node> ref(String name, Position position);

    /**
     * The value of {@code Fn::GetAtt}.
     *
     * @throws TemplateException if the resource does not exist or has no such attribute locally
     */
    String attribute(String resource, String attribute, Position position);

    /** Whether a condition of the template holds. */
    boolean condition(String name, Position position);

    /** The value of {@code Fn::FindInMap}. */
    Node mapping(String map, String first, String second, Position position);
}
