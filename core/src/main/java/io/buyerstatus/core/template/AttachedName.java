package io.buyerstatus.core.template;

import io.buyerstatus.core.value.Checks;

/** The name of something that a mail brings along, as its reader sees it. */
public record AttachedName(String name) {
    public AttachedName {
        Checks.text(name, 200, "name");
    }
}
