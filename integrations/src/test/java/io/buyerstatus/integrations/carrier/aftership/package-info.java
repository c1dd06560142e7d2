@NullMarked
package io.buyerstatus.integrations.carrier.aftership;

import org.jspecify.annotations.NullMarked;
