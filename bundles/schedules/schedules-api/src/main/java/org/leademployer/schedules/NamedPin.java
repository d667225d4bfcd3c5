/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.Region;

/**
 * A pin with the name of its contract.
 *
 * @param pin the pin
 * @param reference the contract's reference; null while contracts cannot be asked
 * @param region the node of the contract's lot; null while contracts cannot be asked
 */
public record NamedPin(Pin pin, String reference, Region region) {}
