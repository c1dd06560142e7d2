@NullMarked
package io.buyerstatus.core.webhook;

import org.jspecify.annotations.NullMarked;
