"""The picture before any format: what is drawn of a timeline, where, and what the marks mean.

From the bottom: `lettering` (how wide words are), `pieces` and `breaks` (how time is shared out),
`scale` and `ticks`; `bars` and `arrows` (what is drawn of an event, and between two);
`layout` puts them together. `marks` and `legend` draw in SVG, `chart_data` and `chart_layers` in
Vega. `timeline.export.svg`, `raster` and `altair` write the documents.
"""
