/** A shop's templates: which there are, and an editor with tags, findings, versions and previews. */
@NullMarked
package io.buyerstatus.console.template;

import org.jspecify.annotations.NullMarked;
