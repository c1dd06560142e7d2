@NullMarked
package io.buyerstatus.core.intake;

import org.jspecify.annotations.NullMarked;
