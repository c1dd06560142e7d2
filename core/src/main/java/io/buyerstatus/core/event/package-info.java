@NullMarked
package io.buyerstatus.core.event;

import org.jspecify.annotations.NullMarked;
