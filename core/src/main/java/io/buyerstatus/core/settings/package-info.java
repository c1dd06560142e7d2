@NullMarked
package io.buyerstatus.core.settings;

import org.jspecify.annotations.NullMarked;
