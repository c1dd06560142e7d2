package io.buyerstatus.local.stack;

import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resource types that have a meaning here; every other one is refused. */
public final class ResourceTypes {

    private final Map<String, ResourceType> types = new LinkedHashMap<>();

    /** Says what makes resources of a type. */
    public ResourceTypes with(String name, ResourceType type) {
        if (types.putIfAbsent(name, type) != null) {
            throw new IllegalArgumentException("registered twice: " + name);
        }
        return this;
    }

    ResourceType find(String name, Position position) {
        ResourceType type = types.get(name);
        if (type == null) {
            throw new TemplateException(position, "the resource type " + name + " is not understood locally");
        }
        return type;
    }
}
