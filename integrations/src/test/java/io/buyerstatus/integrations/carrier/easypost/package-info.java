@NullMarked
package io.buyerstatus.integrations.carrier.easypost;

import org.jspecify.annotations.NullMarked;
