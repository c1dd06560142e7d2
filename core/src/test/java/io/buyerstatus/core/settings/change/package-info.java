@NullMarked
package io.buyerstatus.core.settings.change;

import org.jspecify.annotations.NullMarked;
