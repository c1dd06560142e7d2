@NullMarked
package io.buyerstatus.integrations.carrier;

import org.jspecify.annotations.NullMarked;
