/** Reading YAML that people wrote, with the line of everything that is wrong in it, and writing it for them. */
@NullMarked
package io.buyerstatus.operator.yaml;

import org.jspecify.annotations.NullMarked;
