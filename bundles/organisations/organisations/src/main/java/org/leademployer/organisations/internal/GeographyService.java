/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.internal.rules.GeographyTree;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.CsvRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The geography as it ships with this bundle, dated and with its sources (ORG-1). */
@Component(service = {Geography.class, Places.class})
public final class GeographyService implements Geography, Places {

    private final GeographyTree tree = read();

    @Activate
    public GeographyService() {
        // Everything is in the tree.
    }

    private static GeographyTree read() {
        try (InputStream stream = GeographyService.class.getResourceAsStream("geography.csv")) {
            CsvFile file = CsvFile.read(
                    stream, List.of("region", "name", "level", "parent", "office", "validFrom", "source"), List.of());
            GeographyTree tree = new GeographyTree(
                    file.rows().stream().map(GeographyService::node).toList());
            file.refuseIfFaulty("ORG-1");
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeographyNode node(CsvRow row) {
        return new GeographyNode(
                new Region(row.text("region")),
                row.text("name"),
                GeographyNode.Level.valueOf(row.text("level")),
                row.optional("parent", Region::new).orElse(null),
                row.optional("office", String::valueOf).orElse(null),
                LocalDate.parse(row.text("validFrom")),
                row.text("source"));
    }

    @Override
    public List<GeographyNode> nodes() {
        return tree.nodes();
    }

    @Override
    public Optional<GeographyNode> node(Region region) {
        return tree.node(region);
    }

    @Override
    public List<Region> pathToNational(Region region) {
        return tree.pathToNational(region);
    }

    @Override
    public boolean isWithin(Region region, Region ancestor) {
        return tree.isWithin(region, ancestor);
    }

    @Override
    public Optional<Region> ofOffice(String officeCode) {
        return tree.ofOffice(officeCode);
    }

    @Override
    public GeographyNode require(Region region) {
        return tree.require(region);
    }
}
