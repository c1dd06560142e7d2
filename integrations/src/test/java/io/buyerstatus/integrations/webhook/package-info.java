@NullMarked
package io.buyerstatus.integrations.webhook;

import org.jspecify.annotations.NullMarked;
