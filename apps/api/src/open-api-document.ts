import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of the API; the portal's client is generated from it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Terrace')
    .setDescription(
      'Cases of enterprises on their way through the programmes of a district science and technology bureau.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('terrace_session')
    .build();
  return SwaggerModule.createDocument(app, config);
}
