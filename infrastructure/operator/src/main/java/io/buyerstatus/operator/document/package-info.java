/** The settings document: one YAML file that says everything a shop has set. */
@NullMarked
package io.buyerstatus.operator.document;

import org.jspecify.annotations.NullMarked;
