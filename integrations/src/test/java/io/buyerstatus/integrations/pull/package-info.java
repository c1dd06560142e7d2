@NullMarked
package io.buyerstatus.integrations.pull;

import org.jspecify.annotations.NullMarked;
